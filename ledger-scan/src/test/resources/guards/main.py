"""Guards in the ways that people write them: y turns strangers away, n lets them in, m hangs on a setting."""

from fastapi import FastAPI
from first import app as first
from second import app as second
from third import app as third
from fourth import app as fourth
from fifth import app as fifth

app = FastAPI()
app.mount("/first", first)
app.mount("/second", second)
app.mount("/third", third)
app.mount("/fourth", fourth)
app.mount("/fifth", fifth)
