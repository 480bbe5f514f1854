from django.apps import AppConfig


class WinsConfig(AppConfig):
    name = "ninefold.wins"
    label = "wins"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.wins.plugs import PLUGS

        plug_in(PLUGS)
