from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ninefold.accounts"
    label = "accounts"
