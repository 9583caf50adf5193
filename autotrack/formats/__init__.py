"""How the languages write dates and numbers, where Django does not say it or says it otherwise."""
