from django.apps import AppConfig


class LinksConfig(AppConfig):
    name = "ninefold.links"
    label = "links"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.links.plugs import PLUGS

        plug_in(PLUGS)
