from django.apps import AppConfig


class PassionConfig(AppConfig):
    name = "ninefold.passion"
    label = "passion"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.passion.plugs import PLUGS

        plug_in(PLUGS)
