"""The routers of the yard: main.py includes them."""
