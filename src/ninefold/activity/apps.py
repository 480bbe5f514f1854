from django.apps import AppConfig


class ActivityConfig(AppConfig):
    name = "ninefold.activity"
    label = "activity"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.activity.plugs import PLUGS

        plug_in(PLUGS)
