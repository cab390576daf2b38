"""The lab: experiments chosen, watched and compared, and their backbones put to use. None of it is loaded before the
page is first opened: only `desktop.workspace` names it, and late."""
