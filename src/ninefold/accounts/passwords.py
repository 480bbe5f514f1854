"""What a password must be, said so that one knows what to do."""

from __future__ import annotations

from typing import override

from django.contrib.auth import password_validation


class NotAmongTheFirstTried(password_validation.CommonPasswordValidator):
    """Refuses the passwords that are tried first because many people have them."""

    @override
    def get_error_message(self) -> str:
        return "Many people use this one, so it is tried first. Join three or four words of yours."


class NotOnlyFigures(password_validation.NumericPasswordValidator):
    """Refuses a password of figures alone."""

    @override
    def get_error_message(self) -> str:
        return "Figures alone are guessed quickly. Put words between them."


class LongEnough(password_validation.MinimumLengthValidator):
    """Refuses a short password."""

    @override
    def get_error_message(self) -> str:
        return f"Write at least {self.min_length} characters, such as four words in a row."


class NotLikeTheAccount(password_validation.UserAttributeSimilarityValidator):
    """Refuses a password that is almost the person's name or address."""

    @override
    def get_error_message(self) -> str:
        return "This is too close to your name or address. Choose words that are not about you."
