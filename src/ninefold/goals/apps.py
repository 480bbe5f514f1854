from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "ninefold.goals"
    label = "goals"

    def ready(self) -> None:
        from ninefold.goals.plugs import PLUGS
        from ninefold.kernel.plugs import plug_in

        plug_in(PLUGS)
