"""The lab: which backbone, which head, how many labels? Experiments on one's own photos, compared honestly.

An extra (`pip install firstlook[lab]`): the app never imports it at its start.
"""
