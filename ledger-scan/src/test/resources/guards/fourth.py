import contextvars
import os
from typing import Optional

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Request
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel
from starlette.authentication import AuthCredentials, AuthenticationBackend, SimpleUser, requires
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()


class User(BaseModel):
    name: str = "u"


DEFAULT = User(name="default")


def parse(header):
    return User(name=header) if header and header.startswith("ok") else None


def state_user(request: Request):
    user = getattr(request.state, "user", None)
    if user is None:
        raise HTTPException(status_code=401)
    return user


def plain_state_user(request: Request):
    if not request.state.user:
        raise HTTPException(status_code=401)


# --- a default user in the state
class DefaultUser(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        request.state.user = parse(request.headers.get("authorization"))
        if os.getenv("AUTH_ON") is None:
            request.state.user = DEFAULT
        return await call_next(request)


a = FastAPI()
a.add_middleware(DefaultUser)


@a.get("/n01", dependencies=[Depends(state_user)])
def n01(): ...


@a.get("/n02")
def n02(request: Request):
    state = request.state
    if state.user is None:
        raise HTTPException(401)


app.mount("/a", a)

# --- refuses by itself
class Refusing(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        user = parse(request.headers.get("authorization"))
        if user is None:
            return JSONResponse({"detail": "no"}, status_code=401)
        request.state.member = user
        request.state.role = DEFAULT
        return await call_next(request)


def member(request: Request):
    if not request.state.member:
        raise HTTPException(401)


def role(request: Request):
    if not request.state.role:
        raise HTTPException(401)


b = FastAPI(middleware=[Middleware(Refusing)])


@b.get("/y03", dependencies=[Depends(member)])
def y03(): ...


@b.get("/y04", dependencies=[Depends(role)])
def y04(): ...


app.mount("/b", b)

# --- refuses but for open paths
OPEN = ["/n05", "/docs"]


class ButOpen(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        if request.url.path.endswith(tuple(OPEN)):
            return await call_next(request)
        user = parse(request.headers.get("authorization"))
        if user is None:
            return JSONResponse({"detail": "no"}, status_code=401)
        request.state.visitor = user
        return await call_next(request)


c = FastAPI()
c.add_middleware(ButOpen)


@c.get("/n05")
def n05(): ...


@c.get("/y06")
def y06(): ...


@c.get("/y07")
def y07(request: Request):
    visitor = getattr(request.state, "visitor", None)
    if visitor is None:
        raise HTTPException(401)


app.mount("/c", c)

# --- pure ASGI
class Asgi:
    def __init__(self, app, allow=False):
        self.app = app
        self.allow = allow

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            headers = dict(scope["headers"])
            token = headers.get(b"authorization")
            scope.setdefault("state", {})["caller"] = token.decode() if token else "nobody"
        await self.app(scope, receive, send)


d = FastAPI()
d.add_middleware(Asgi)


@d.get("/n08")
def n08(request: Request):
    if not request.state.caller:
        raise HTTPException(403)


app.mount("/d", d)


class AsgiRefuses:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            request = Request(scope)
            if not request.headers.get("authorization"):
                response = PlainTextResponse("no", status_code=401)
                await response(scope, receive, send)
                return
            request.state.asker = "somebody"
        await self.app(scope, receive, send)


e = FastAPI()
e.add_middleware(AsgiRefuses)


@e.get("/y09")
def y09(request: Request):
    if not getattr(request.state, "asker", None):
        raise HTTPException(403)


app.mount("/e", e)

# --- dependencies that write
async def attach(request: Request, authorization: Optional[str] = Header(None)):
    request.state.attached = parse(authorization) or DEFAULT


def attached(request: Request):
    if request.state.attached is None:
        raise HTTPException(401)


f = FastAPI(dependencies=[Depends(attach)])


@f.get("/n10", dependencies=[Depends(attached)])
def n10(): ...


app.mount("/f", f)

# --- AuthenticationMiddleware
class Backend(AuthenticationBackend):
    async def authenticate(self, conn):
        if "Authorization" not in conn.headers:
            return
        return AuthCredentials(["authenticated"]), SimpleUser("x")


class Everybody(AuthenticationBackend):
    async def authenticate(self, conn):
        name = conn.headers.get("Authorization")
        if name is None:
            return AuthCredentials(["authenticated"]), SimpleUser("guest")
        return AuthCredentials(["authenticated"]), SimpleUser(name)


g = FastAPI()
g.add_middleware(AuthenticationMiddleware, backend=Backend())


@g.get("/y11")
@requires("authenticated")
def y11(request: Request): ...


def logged_in(request: Request):
    if not request.user.is_authenticated:
        raise HTTPException(401)


@g.get("/y12", dependencies=[Depends(logged_in)])
def y12(): ...


app.mount("/g", g)

# --- contextvars
current: contextvars.ContextVar = contextvars.ContextVar("current", default=None)
h = FastAPI()


@h.middleware("http")
async def into_context(request: Request, call_next):
    token = current.set(parse(request.headers.get("authorization")))
    try:
        return await call_next(request)
    finally:
        current.reset(token)


def from_context():
    user = current.get()
    if user is None:
        raise HTTPException(401)
    return user


@h.get("/y13", dependencies=[Depends(from_context)])
def y13(): ...


app.mount("/h", h)
known: contextvars.ContextVar = contextvars.ContextVar("known", default=DEFAULT)


def from_default(request: Request):
    user = known.get()
    if user is None:
        raise HTTPException(401)
    return user


@app.get("/n14", dependencies=[Depends(from_default)])
def n14(): ...


# --- routers with and without
secured = APIRouter(dependencies=[Depends(state_user)])
open_too = APIRouter()


@secured.get("/y15")
def y15(): ...


@open_too.get("/n16")
def n16(): ...


for one in (secured, open_too):
    app.include_router(one, prefix="/api")


def skips(request: Request):
    if request.scope["route"].name == "n17":
        return
    if "authorization" not in request.headers:
        raise HTTPException(401)


skipping = APIRouter(dependencies=[Depends(skips)])


@skipping.get("/n17")
def n17(): ...


app.include_router(skipping)

# --- helpers of middleware
def put(request, user):
    setattr(request.state, "who", user)


i = FastAPI()


@i.middleware("http")
async def puts(request: Request, call_next):
    who = request.headers.get("authorization")
    put(request, who if who else DEFAULT)
    return await call_next(request)


@i.get("/n18")
def n18(request: Request):
    if not request.state.who:
        raise HTTPException(401)


app.mount("/i", i)


def refuse_unless(condition, message="no"):
    if not condition:
        raise HTTPException(403, message)


@app.get("/y19")
def y19(request: Request):
    refuse_unless(request.headers.get("authorization"))


@app.get("/n20")
def n20(request: Request):
    refuse_unless(request.headers.get("host"))


@app.get("/n21")
def n21(request: Request):
    refuse_unless(request.method == "GET")


def checked(request: Request):
    try:
        token = request.headers["authorization"]
    except KeyError as e:
        if os.getenv("STRICT"):
            raise HTTPException(401) from e
        token = "guest"
    return token


@app.get("/n22", dependencies=[Depends(checked)])
def n22(): ...


def last_resort(request: Request):
    user = None
    for read in (lambda r: r.headers.get("a"), lambda r: r.cookies.get("b"), lambda r: "guest"):
        user = read(request)
        if user:
            break
    if not user:
        raise HTTPException(401)


@app.get("/n23", dependencies=[Depends(last_resort)])
def n23(): ...


def with_else(request: Request):
    for name in ("a", "b"):
        if name in request.headers:
            break
    else:
        raise HTTPException(401)


@app.get("/y24", dependencies=[Depends(with_else)])
def y24(): ...


class Context:
    def __init__(self, request: Request):
        self.user = parse(request.headers.get("authorization"))

    @property
    def required(self):
        if self.user is None:
            raise HTTPException(401)
        return self.user


@app.get("/y25")
def y25(context: Context = Depends()):
    return context.required


def guest_allowed(request: Request, guests: bool = True):
    if not guests and not request.headers.get("authorization"):
        raise HTTPException(401)


@app.get("/n26", dependencies=[Depends(guest_allowed)])
def n26(): ...


def negated(request: Request):
    if not (not request.headers.get("authorization")):
        raise HTTPException(403, "log out first")


@app.get("/n27", dependencies=[Depends(negated)])
def n27(): ...


def only_guests(request: Request):
    if request.headers.get("authorization"):
        raise HTTPException(403)


@app.get("/n28", dependencies=[Depends(only_guests)])
def n28(): ...


def too_long(authorization: str = Header("")):
    if len(authorization) > 4096:
        raise HTTPException(401)


@app.get("/n29", dependencies=[Depends(too_long)])
def n29(): ...


def starts(authorization: Optional[str] = Header(None)):
    if authorization and not authorization.startswith("Bearer "):
        raise HTTPException(401)


@app.get("/n30", dependencies=[Depends(starts)])
def n30(): ...


def starts_strictly(authorization: str = Header("")):
    if not authorization.startswith("Bearer "):
        raise HTTPException(401)


@app.get("/y31", dependencies=[Depends(starts_strictly)])
def y31(): ...


def starts_with_nothing(authorization: str = Header("")):
    if not authorization.startswith(("Bearer ", "")):
        raise HTTPException(401)


@app.get("/n32", dependencies=[Depends(starts_with_nothing)])
def n32(): ...


def blocked(request: Request):
    if request.headers.get("authorization") in ("bad", "worse"):
        raise HTTPException(401)


@app.get("/n33", dependencies=[Depends(blocked)])
def n33(): ...


def among(request: Request):
    if request.headers.get("authorization") not in ("good", "better"):
        raise HTTPException(401)


@app.get("/y34", dependencies=[Depends(among)])
def y34(): ...


def among_none(request: Request):
    if request.headers.get("authorization") not in ("good", None):
        raise HTTPException(401)


@app.get("/n35", dependencies=[Depends(among_none)])
def n35(): ...


def ternary(request: Request):
    token = request.headers.get("authorization")
    return token if token else refuse()


def refuse():
    raise HTTPException(401)


@app.get("/y36", dependencies=[Depends(ternary)])
def y36(): ...


def either_or(request: Request):
    return request.headers.get("authorization") or refuse()


@app.get("/y37", dependencies=[Depends(either_or)])
def y37(): ...


def both(request: Request):
    return request.headers.get("authorization") and refuse()


@app.get("/n38", dependencies=[Depends(both)])
def n38(): ...


def asserted(request: Request):
    assert request.headers.get("authorization"), "no"


@app.get("/x39", dependencies=[Depends(asserted)])
def x39(): ...


def by_status(request: Request, response: JSONResponse = None):
    error = HTTPException(401)
    if not request.headers.get("authorization"):
        return error
    raise error


@app.get("/n40", dependencies=[Depends(by_status)])
def n40(): ...


def lazily(request: Request):
    def check():
        if not request.headers.get("authorization"):
            raise HTTPException(401)

    return check


@app.get("/n41", dependencies=[Depends(lazily)])
def n41(): ...


@app.get("/y42")
def y42(check=Depends(lazily)):
    check()


def compared(x_user: str = Header("anonymous")):
    if x_user == "":
        raise HTTPException(401)


@app.get("/n43", dependencies=[Depends(compared)])
def n43(): ...


def with_default(x_user: Optional[str] = Header(None)):
    x_user = x_user or "anonymous"
    if x_user is None:
        raise HTTPException(401)


@app.get("/n44", dependencies=[Depends(with_default)])
def n44(): ...


def augmented(x_user: Optional[str] = Header(None)):
    name = "user:"
    name += x_user or ""
    if not name:
        raise HTTPException(401)


@app.get("/n45", dependencies=[Depends(augmented)])
def n45(): ...


def formatted(x_user: Optional[str] = Header(None)):
    key = f"user:{x_user}"
    if not key:
        raise HTTPException(401)


@app.get("/n46", dependencies=[Depends(formatted)])
def n46(): ...


def wrapped(x_user: Optional[str] = Header(None)):
    user = User(name=str(x_user))
    if user is None:
        raise HTTPException(401)
    return user


@app.get("/n47", dependencies=[Depends(wrapped)])
def n47(): ...


def created(request: Request):
    session = request.cookies.get("session")
    if session is None:
        session = os.urandom(8).hex()
    if not session:
        raise HTTPException(401)
    return session


@app.get("/n48", dependencies=[Depends(created)])
def n48(): ...


def split(authorization: Optional[str] = Header(None)):
    parts = (authorization or "").split(" ")
    if not parts:
        raise HTTPException(401)


@app.get("/n49", dependencies=[Depends(split)])
def n49(): ...


def partitioned(authorization: str = Header("")):
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise HTTPException(401)


@app.get("/y50", dependencies=[Depends(partitioned)])
def y50(): ...


def stripped(authorization: Optional[str] = Header(None)):
    prefix = "Bearer "
    token = authorization[len(prefix):] if authorization and authorization.startswith(prefix) else None
    if token is None:
        raise HTTPException(401)


@app.get("/y51", dependencies=[Depends(stripped)])
def y51(): ...
