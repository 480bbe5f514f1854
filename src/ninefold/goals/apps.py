from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "ninefold.goals"
    label = "goals"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.goals.plugs import PLUGS

        plug_in(PLUGS)
