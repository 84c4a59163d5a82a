"""What stands on the page, section by section: frozen views built from a case, free of markup."""

from rashomon.presentation.views.page import Page, page

__all__ = ["Page", "page"]
