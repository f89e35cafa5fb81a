import functools
import hmac
import logging
import os
import secrets
from abc import ABC, abstractmethod
from typing import Optional

import jwt
from fastapi import Depends, FastAPI, Header, HTTPException, Request, Security, status
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2AuthorizationCodeBearer,
    OAuth2PasswordBearer,
    SecurityScopes,
)
from jose import JWTError
from jose import jwt as jose_jwt
from pydantic import BaseModel

app = FastAPI()
logger = logging.getLogger(__name__)
SECRET = os.environ.get("SECRET", "s")
DEBUG = bool(os.getenv("DEBUG_AUTH", ""))


class User(BaseModel):
    name: str = "u"
    roles: list = []
    anonymous: bool = False


DEFAULT = User(name="default")

# --- jwt libraries
oauth = OAuth2PasswordBearer(tokenUrl="token")
oauth_opt = OAuth2PasswordBearer(tokenUrl="token", auto_error=False)
code = OAuth2AuthorizationCodeBearer(authorizationUrl="a", tokenUrl="t")
code_opt = OAuth2AuthorizationCodeBearer(authorizationUrl="a", tokenUrl="t", auto_error=False)


async def jose_user(token: str = Depends(oauth)) -> User:
    credentials_exception = HTTPException(
        status_code=status.HTTP_401_UNAUTHORIZED, detail="x", headers={"WWW-Authenticate": "Bearer"})
    try:
        payload = jose_jwt.decode(token, SECRET, algorithms=["HS256"])
        name: str = payload.get("sub")
        if name is None:
            raise credentials_exception
    except JWTError:
        raise credentials_exception
    return User(name=name)


@app.get("/y01")
async def y01(user: User = Depends(jose_user)): ...


def jwt_payload(request: Request):
    token = request.headers.get("Authorization", "").replace("Bearer ", "")
    try:
        return jwt.decode(token, SECRET, algorithms=["HS256"])
    except jwt.PyJWTError:
        raise HTTPException(status_code=401, detail="Invalid token")


@app.get("/y02")
def y02(p=Depends(jwt_payload)): ...


def jwt_optional(authorization: Optional[str] = Header(None)):
    if authorization is None:
        return None
    try:
        return jwt.decode(authorization, SECRET, algorithms=["HS256"])
    except jwt.ExpiredSignatureError:
        raise HTTPException(status_code=401, detail="expired")
    except jwt.InvalidTokenError:
        raise HTTPException(status_code=401, detail="invalid")


@app.get("/n03")
def n03(p=Depends(jwt_optional)): ...


@app.get("/y04")
async def y04(token: str = Security(code, scopes=["a"])): ...


@app.get("/n05")
async def n05(token: Optional[str] = Security(code_opt, scopes=["a"])): ...


# --- HTTPBasic
basic = HTTPBasic()
basic_opt = HTTPBasic(auto_error=False)


def basic_user(credentials: HTTPBasicCredentials = Depends(basic)):
    current = credentials.username.encode("utf8")
    ok = secrets.compare_digest(current, b"stan")
    ok2 = secrets.compare_digest(credentials.password.encode("utf8"), b"x")
    if not (ok and ok2):
        raise HTTPException(status_code=401, headers={"WWW-Authenticate": "Basic"})
    return credentials.username


@app.get("/y06")
def y06(u: str = Depends(basic_user)): ...


def basic_maybe(credentials: Optional[HTTPBasicCredentials] = Depends(basic_opt)):
    if not SECRET:
        return
    if credentials is None or not secrets.compare_digest(credentials.password, SECRET):
        raise HTTPException(status_code=401)


@app.get("/m07", dependencies=[Depends(basic_maybe)])
def m07(): ...


# --- keys
cookie_key = APIKeyCookie(name="session")
query_key = APIKeyQuery(name="key", auto_error=False)
header_key = APIKeyHeader(name="X-Key", auto_error=False)


@app.get("/y08")
def y08(s: str = Depends(cookie_key)): ...


@app.get("/y09")
def y09(k: Optional[str] = Security(query_key)):
    if k is None:
        raise HTTPException(401)


async def any_key(
    q: str = Security(query_key), h: str = Security(header_key), c: str = Security(APIKeyCookie(name="c", auto_error=False))
):
    if q == SECRET:
        return q
    elif h == SECRET:
        return h
    elif c == SECRET:
        return c
    raise HTTPException(status_code=403, detail="Could not validate credentials")


@app.get("/y10")
def y10(k=Depends(any_key)): ...


async def any_key_or_none(q: str = Security(query_key), h: str = Security(header_key)):
    if q == SECRET:
        return q
    if h is None:
        return None
    raise HTTPException(status_code=403)


@app.get("/n11")
def n11(k=Depends(any_key_or_none)): ...


# --- generators
async def session(token: str = Depends(oauth_opt)):
    if not token:
        raise HTTPException(401)
    try:
        yield token
    finally:
        logger.debug("done")


@app.get("/y12")
async def y12(s=Depends(session)): ...


def maybe_session(token: str = Depends(oauth_opt)):
    s = {"token": token}
    try:
        yield s
    except ValueError:
        raise HTTPException(401)
    finally:
        s.clear()


@app.get("/n13")
def n13(s=Depends(maybe_session)): ...


# --- scopes
async def scoped(scopes: SecurityScopes, token: str = Depends(oauth)):
    have = token.split()
    for scope in scopes.scopes:
        if scope not in have:
            raise HTTPException(403, "Not enough permissions")
    return token


@app.get("/y14")
async def y14(u=Security(scoped, scopes=["me"])): ...


async def only_scoped(scopes: SecurityScopes, token: str = Depends(oauth_opt)):
    have = (token or "").split()
    for scope in scopes.scopes:
        if scope not in have:
            raise HTTPException(403, "Not enough permissions")
    return token


@app.get("/y15")
async def y15(u=Security(only_scoped, scopes=["me"])): ...


@app.get("/n16")
async def n16(u=Security(only_scoped, scopes=[])): ...


# --- classes
class RoleChecker:
    def __init__(self, allowed):
        self.allowed = allowed

    def __call__(self, user: User = Depends(jose_user)):
        if not set(user.roles) & set(self.allowed):
            raise HTTPException(status_code=403)


@app.get("/y17", dependencies=[Depends(RoleChecker(["admin"]))])
def y17(): ...


class Bearer(HTTPBearer):
    def __init__(self, auto_error: bool = True):
        super(Bearer, self).__init__(auto_error=auto_error)

    async def __call__(self, request: Request):
        credentials: HTTPAuthorizationCredentials = await super(Bearer, self).__call__(request)
        if credentials:
            if not credentials.scheme == "Bearer":
                raise HTTPException(status_code=403, detail="Invalid authentication scheme.")
            if not self.verify(credentials.credentials):
                raise HTTPException(status_code=403, detail="Invalid token or expired token.")
            return credentials.credentials
        else:
            raise HTTPException(status_code=403, detail="Invalid authorization code.")

    def verify(self, token):
        return token == "x"


@app.get("/y18", dependencies=[Depends(Bearer())])
def y18(): ...


@app.get("/y19", dependencies=[Depends(Bearer(auto_error=False))])
def y19(): ...


class Permission(ABC):
    error_code = status.HTTP_403_FORBIDDEN

    @abstractmethod
    def has_required_permissions(self, request: Request) -> bool: ...

    def __init__(self, request: Request):
        if not self.has_required_permissions(request):
            raise HTTPException(status_code=self.error_code)


class IsKnown(Permission):
    def has_required_permissions(self, request: Request) -> bool:
        return request.headers.get("Authorization") is not None


class AllowAll(Permission):
    def has_required_permissions(self, request: Request) -> bool:
        return True


class PermissionsDependency:
    def __init__(self, permissions):
        self.permissions = permissions

    def __call__(self, request: Request):
        for one in self.permissions:
            one(request=request)


@app.get("/y20", dependencies=[Depends(PermissionsDependency([IsKnown]))])
def y20(): ...


@app.get("/n21", dependencies=[Depends(PermissionsDependency([AllowAll]))])
def n21(): ...


# --- partial, caches, walrus, match, finally
def with_role(role: str, request: Request):
    if request.headers.get("x-role") != role:
        raise HTTPException(403)


@app.get("/y22", dependencies=[Depends(functools.partial(with_role, "admin"))])
def y22(): ...


@functools.lru_cache
def the_guard():
    def guard(x_token: str = Header(None)):
        if not x_token or not hmac.compare_digest(x_token, SECRET):
            raise HTTPException(401)

    return guard


@app.get("/y23", dependencies=[Depends(the_guard())])
def y23(): ...


def walrus(request: Request):
    if (token := request.headers.get("authorization")) is None:
        raise HTTPException(status_code=401)
    return token


@app.get("/y24")
def y24(t=Depends(walrus)): ...


def walrus_not(request: Request):
    if not (user := request.cookies.get("user")):
        raise HTTPException(status_code=401)
    return user


@app.get("/y25")
def y25(t=Depends(walrus_not)): ...


def walrus_default(request: Request):
    if not (user := request.cookies.get("user") or DEFAULT):
        raise HTTPException(status_code=401)
    return user


@app.get("/n26")
def n26(t=Depends(walrus_default)): ...


def matched(authorization: Optional[str] = Header(None)):
    match (authorization or "").split():
        case ["Bearer", token]:
            return token
        case _:
            raise HTTPException(401)


@app.get("/y27")
def y27(t=Depends(matched)): ...


def matched_open(authorization: Optional[str] = Header(None)):
    match (authorization or "").split():
        case ["Bearer", token]:
            if token != SECRET:
                raise HTTPException(401)
            return token
        case _:
            return None


@app.get("/n28")
def n28(t=Depends(matched_open)): ...


def with_finally(request: Request):
    ok = False
    try:
        ok = request.headers["x-key"] == SECRET
    except KeyError:
        pass
    finally:
        logger.info("checked")
    if not ok:
        raise HTTPException(401)


@app.get("/y29", dependencies=[Depends(with_finally)])
def y29(): ...


def finally_returns(request: Request):
    try:
        if "x-key" not in request.headers:
            raise HTTPException(401)
    finally:
        return None


@app.get("/n30", dependencies=[Depends(finally_returns)])
def n30(): ...


def debug_first(request: Request):
    if DEBUG:
        return DEFAULT
    if "x-key" not in request.headers:
        raise HTTPException(401)


@app.get("/m31", dependencies=[Depends(debug_first)])
def m31(): ...


# --- made up and handed on
def default_user(t: Optional[str] = Depends(oauth_opt)):
    if t is None:
        return DEFAULT
    return User(name=t)


def active_user(u: User = Depends(default_user)):
    if u.anonymous:
        raise HTTPException(403)
    return u


def any_user(u: User = Depends(active_user)):
    if u is None:
        raise HTTPException(401)
    return u


@app.get("/n32")
def n32(u=Depends(any_user)): ...


@app.get("/n33")
def n33(u: User = Depends(active_user)):
    if not u:
        raise HTTPException(401)


# --- headers that everybody sends
def by_alias(request: Request):
    h = request.headers
    if h.get("Host") != "example.org":
        raise HTTPException(403)


@app.get("/y34", dependencies=[Depends(by_alias)])
def y34(): ...


def by_alias_there(request: Request):
    h = request.headers
    if not h.get("Host"):
        raise HTTPException(401)


@app.get("/n35", dependencies=[Depends(by_alias_there)])
def n35(): ...


def by_accept(request: Request):
    agent = request.headers.get("host") or request.headers.get("user-agent")
    if agent is None:
        raise HTTPException(401)


@app.get("/n36", dependencies=[Depends(by_accept)])
def n36(): ...


def by_client(request: Request):
    if request.client is None:
        raise HTTPException(401)


@app.get("/n37", dependencies=[Depends(by_client)])
def n37(): ...


def by_url(request: Request):
    if not request.url.hostname:
        raise HTTPException(403)


@app.get("/n38", dependencies=[Depends(by_url)])
def n38(): ...


def by_headers(request: Request):
    if not request.headers:
        raise HTTPException(401)


@app.get("/n39", dependencies=[Depends(by_headers)])
def n39(): ...


# --- one of several
def everybody(request: Request):
    return {"name": "guest"}


def by_token(request: Request):
    if request.headers.get("authorization") != SECRET:
        raise HTTPException(401)
    return {"name": "x"}


def any_of(*guards):
    def guard(request: Request):
        for one in guards:
            try:
                return one(request)
            except HTTPException:
                continue
        raise HTTPException(401)

    return guard


@app.get("/n40")
def n40(u=Depends(any_of(by_token, everybody))): ...


@app.get("/y41")
def y41(u=Depends(any_of(by_token, jwt_payload))): ...


class Multi:
    def __init__(self, *schemes):
        self.schemes = schemes

    async def __call__(self, request: Request):
        for scheme in self.schemes:
            user = await scheme(request)
            if user:
                return user
        raise HTTPException(status_code=401)


class Guest:
    async def __call__(self, request: Request):
        return "guest"


@app.get("/y42")
def y42(u=Depends(Multi(APIKeyHeader(name="a", auto_error=False), HTTPBearer(auto_error=False)))): ...


@app.get("/n43")
def n43(u=Depends(Multi(APIKeyHeader(name="a", auto_error=False), Guest()))): ...


# --- filled when the application starts
ALLOWED: set = set()
KEYS: dict = {}
STRICT: dict = {}


@app.on_event("startup")
def fill():
    KEYS["k"] = "me"
    STRICT.update({"k": "me"})


def by_keys(x_key: Optional[str] = Header(None)):
    if KEYS and x_key not in KEYS:
        raise HTTPException(401)


@app.get("/m44", dependencies=[Depends(by_keys)])
def m44(): ...


def by_strict(x_key: Optional[str] = Header(None)):
    if x_key not in STRICT:
        raise HTTPException(401)


@app.get("/y45", dependencies=[Depends(by_strict)])
def y45(): ...


def by_allowed(x_key: Optional[str] = Header(None)):
    if len(ALLOWED) > 0 and x_key not in ALLOWED:
        raise HTTPException(403)


@app.get("/n46", dependencies=[Depends(by_allowed)])
def n46(): ...


def by_each(x_key: Optional[str] = Header(None)):
    for one in ALLOWED:
        if x_key != one:
            raise HTTPException(403)


@app.get("/n47", dependencies=[Depends(by_each)])
def n47(): ...


ROLES: dict = {None: "guest"}


def by_role(x_key: Optional[str] = Header(None)):
    role = ROLES.get(x_key)
    if role is None:
        raise HTTPException(403)


@app.get("/n48", dependencies=[Depends(by_role)])
def n48(): ...


def by_role_default(x_key: Optional[str] = Header(None)):
    role = ROLES.get(x_key, "guest")
    if not role:
        raise HTTPException(403)


@app.get("/n49", dependencies=[Depends(by_role_default)])
def n49(): ...


# --- decorators
def requires_auth(f):
    @functools.wraps(f)
    async def decorated(request: Request, *args, **kwargs):
        token = request.headers.get("Authorization")
        if not token:
            raise HTTPException(status_code=401)
        return await f(request, *args, **kwargs)

    return decorated


@app.get("/y50")
@requires_auth
async def y50(request: Request): ...


@requires_auth
@app.get("/n51")
async def n51(request: Request): ...


def admin_only(f):
    @functools.wraps(f)
    async def decorated(*args, current_user=Depends(default_user), **kwargs):
        if current_user is None:
            raise HTTPException(401)
        return await f(*args, **kwargs)

    return decorated


@app.get("/n52")
@admin_only
async def n52(): ...


# --- services
class AuthService:
    def __init__(self, token: Optional[str] = Depends(oauth_opt)):
        self.token = token

    def current(self):
        if self.token is None:
            raise HTTPException(401)
        return self.token

    def optional(self):
        return self.token


@app.get("/y53")
def y53(service: AuthService = Depends()):
    service.current()


@app.get("/n54")
def n54(service: AuthService = Depends()):
    return service.optional()


def ensure(user, role):
    if user is None or role not in user.roles:
        raise HTTPException(status_code=403)


@app.get("/y55")
def y55(request: Request, t: Optional[str] = Depends(oauth_opt)):
    user = User(name=t) if t else None
    ensure(user, "admin")


# --- overriding
def real_guard(x_token: Optional[str] = Header(None)):
    if x_token is None:
        raise HTTPException(401)


def placeholder():
    raise NotImplementedError


def open_guard(): ...


over = FastAPI()
over.dependency_overrides[real_guard] = open_guard


@over.get("/n56", dependencies=[Depends(real_guard)])
def n56(): ...


over.dependency_overrides[placeholder] = real_guard


@over.get("/y57", dependencies=[Depends(placeholder)])
def y57(): ...


app.mount("/over", over)
filled = FastAPI()


@filled.get("/y58", dependencies=[Depends(placeholder)])
def y58(): ...


filled.dependency_overrides = {placeholder: jwt_payload}
app.mount("/filled", filled)
updated = FastAPI()


def nested(t=Depends(real_guard)): ...


@updated.get("/n59", dependencies=[Depends(nested)])
def n59(): ...


updated.dependency_overrides.update({real_guard: lambda: None})
app.mount("/updated", updated)
