from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "ninefold.web"
    label = "web"

    def ready(self) -> None:
        """Forms say in our words what is wrong."""
        from ninefold.web.fault_words import speak_plainly

        speak_plainly()
