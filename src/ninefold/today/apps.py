from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "ninefold.today"
    label = "today"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.today.plugs import PLUGS

        plug_in(PLUGS)
