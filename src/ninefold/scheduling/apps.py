from django.apps import AppConfig


class SchedulingConfig(AppConfig):
    name = "ninefold.scheduling"
    label = "scheduling"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.scheduling.plugs import PLUGS

        plug_in(PLUGS)
