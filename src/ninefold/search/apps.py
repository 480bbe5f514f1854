from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "ninefold.search"
    label = "search"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.search.plugs import PLUGS

        plug_in(PLUGS)
