from django.apps import AppConfig


class SkillsConfig(AppConfig):
    name = "ninefold.skills"
    label = "skills"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.skills.plugs import PLUGS

        plug_in(PLUGS)
