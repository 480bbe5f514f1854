from django.apps import AppConfig


class ActivityConfig(AppConfig):
    name = "ninefold.activity"
    label = "activity"

    def ready(self) -> None:
        from ninefold.activity.plugs import PLUGS
        from ninefold.kernel.plugs import plug_in

        plug_in(PLUGS)
