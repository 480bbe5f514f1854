from django.apps import AppConfig


class PortabilityConfig(AppConfig):
    name = "ninefold.portability"
    label = "portability"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.portability.plugs import PLUGS

        plug_in(PLUGS)
