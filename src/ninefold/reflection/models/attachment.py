from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.reflection.models.entry import Entry


class Attachment(Owned):
    """A file that belongs to an entry. `sha256` is of the bytes as they are stored, sealed ones
    too; `size` is what the person gave, in bytes."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    sealed_with = models.CharField(max_length=32, blank=True)
    sealed_as = models.CharField(max_length=32, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_picture(self) -> bool:
        """Whether a browser may show it inside of a page."""
        return self.media_type.startswith("image/")

    @property
    def is_sealed(self) -> bool:
        """Whether only the passphrase opens it."""
        return bool(self.sealed_with)

    def get_absolute_url(self) -> str:
        return reverse("reflection:attachment", args=[self.pk])


class AttachmentContent(models.Model):
    """The bytes of an attachment, apart from it, so that lists do not read them."""

    attachment = models.OneToOneField(
        Attachment, on_delete=models.CASCADE, primary_key=True, related_name="content"
    )
    data = models.BinaryField()

    def __str__(self) -> str:
        return f"Content of {self.attachment_id}"
