from django.apps import AppConfig


class LearningConfig(AppConfig):
    name = "ninefold.learning"
    label = "learning"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.learning.plugs import PLUGS

        plug_in(PLUGS)
