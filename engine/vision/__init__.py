"""Pixels to vectors to classes: backbones and their weights, the runtime, the head, its honest figures, its versions.

Nothing here imports torch, torchvision or onnxruntime before a function needs it.
"""
