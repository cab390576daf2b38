"""The hashtag bot: a photo that is sent to it on Telegram comes back with what the models see.

It is the one part of First Look that uses the network while it works, and only while `firstlook bot` runs. Only
`engine/cli/bot.py` imports it; python-telegram-bot is imported where it is used.
"""
