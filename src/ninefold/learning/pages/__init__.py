"""What each screen and each shared room shows of learning."""
