from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "ninefold.web"
    label = "web"
