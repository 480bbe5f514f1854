from django.apps import AppConfig


class ReflectionConfig(AppConfig):
    name = "ninefold.reflection"
    label = "reflection"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.reflection.plugs import PLUGS

        plug_in(PLUGS)
