/** Everything under `root` that matches, with `root` itself: a swapped part may be the thing. */
export function within(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  return root.matches?.(selector) ? [root, ...found] : found;
}
