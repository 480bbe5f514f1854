from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "ninefold.feedback"
    label = "feedback"

    def ready(self) -> None:
        from ninefold.feedback.plugs import PLUGS
        from ninefold.kernel.plugs import plug_in

        plug_in(PLUGS)
