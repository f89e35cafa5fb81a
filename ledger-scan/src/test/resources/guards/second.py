import os, functools, inspect, contextvars, time
from typing import Optional, Callable
from enum import Enum
from dataclasses import dataclass
from fastapi import FastAPI, APIRouter, Depends, HTTPException, Request, Header, Security, status, Cookie, Query, Response, Body, Path
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer, OAuth2PasswordBearer, APIKeyHeader, SecurityScopes
from fastapi.security.utils import get_authorization_scheme_param
from pydantic import BaseModel
from starlette.middleware.base import BaseHTTPMiddleware
app = FastAPI()
class Settings(BaseModel):
    auth_enabled: bool = True
    api_key: str = "k"
    open_mode: bool = False
    admins: list[str] = ["root"]
settings = Settings()
oauth = OAuth2PasswordBearer("t"); opt = OAuth2PasswordBearer("t", auto_error=False)
class User(BaseModel):
    id: str; role: str = "user"; active: bool = True
ANON = User(id="anonymous", role="guest")
def parse(t) -> Optional[User]:
    return User(id=t) if t and t.startswith("ok") else None
# --- anonymous objects
def a1(t: str = Depends(opt)) -> User:
    return parse(t) or ANON
@app.get("/n01")
def n01(u: User = Depends(a1)): ...
def a2(u: User = Depends(a1)):
    if u.role == "guest": raise HTTPException(401)
    return u
@app.get("/y02")
def y02(u: User = Depends(a2)): ...
def a3(u: User = Depends(a1)):
    if not u.active: raise HTTPException(403)
    return u
@app.get("/n03")
def n03(u: User = Depends(a3)): ...
def a4(u: User = Depends(a1)):
    if u is ANON: raise HTTPException(401)
    return u
@app.get("/y04")
def y04(u: User = Depends(a4)): ...
def a5(u: User = Depends(a1)):
    if u.id not in settings.admins: raise HTTPException(403)
@app.get("/y05", dependencies=[Depends(a5)])
def y05(): ...
# --- settings
def b1(k: str = Header(None, alias="x-key")):
    if not settings.auth_enabled: return
    if k != settings.api_key: raise HTTPException(401)
@app.get("/m06", dependencies=[Depends(b1)])
def m06(): ...
def b2(k: str = Header(None, alias="x-key")):
    if settings.auth_enabled:
        if k != settings.api_key: raise HTTPException(401)
@app.get("/m07", dependencies=[Depends(b2)])
def m07(): ...
deps = [Depends(b1)] if settings.auth_enabled else []
@app.get("/m08", dependencies=deps)
def m08(): ...
def b3():
    if settings.open_mode: raise HTTPException(403)
@app.get("/n09", dependencies=[Depends(b3)])
def n09(): ...
# --- classes
class Guard:
    def __init__(self, role=None, auto_error=True): self.role, self.auto = role, auto_error
    async def __call__(self, request: Request):
        scheme, token = get_authorization_scheme_param(request.headers.get("Authorization"))
        if scheme.lower() != "bearer" or not token:
            if self.auto: raise HTTPException(401)
            return None
        return token
@app.get("/y10")
def y10(t=Depends(Guard())): ...
@app.get("/n11")
def n11(t=Depends(Guard(auto_error=False))): ...
class JWT(HTTPBearer):
    async def __call__(self, request: Request):
        creds = await super().__call__(request)
        if creds and creds.credentials != "x": raise HTTPException(403)
        return creds
@app.get("/y12", dependencies=[Depends(JWT())])
def y12(): ...
@app.get("/n13", dependencies=[Depends(JWT(auto_error=False))])
def n13(): ...
class Auth:
    def __init__(self): self.scheme = HTTPBearer(auto_error=False)
    def required(self, c=Security(HTTPBearer(auto_error=False))):
        u = self.optional(c)
        if u is None: raise HTTPException(status.HTTP_403_FORBIDDEN)
        return u
    def optional(self, c=Security(HTTPBearer(auto_error=False))):
        return c.credentials if c else None
    @staticmethod
    def static(r: Request):
        if not r.headers.get("a"): raise HTTPException(401)
    @classmethod
    def klass(cls, r: Request):
        cls.static(r)
auth = Auth()
@app.get("/y14")
def y14(u=Depends(auth.required)): ...
@app.get("/n15")
def n15(u=Depends(auth.optional)): ...
@app.get("/y16", dependencies=[Depends(Auth.static)])
def y16(): ...
@app.get("/y17", dependencies=[Depends(Auth.klass)])
def y17(): ...
# --- scopes
def c1(ss: SecurityScopes, t: str = Depends(opt)):
    if not t and ss.scopes: raise HTTPException(401)
    return t
@app.get("/y18")
def y18(u=Security(c1, scopes=["a"])): ...
@app.get("/n19")
def n19(u=Security(c1)): ...
# --- context var / state
@app.middleware("http")
async def mw(request: Request, call_next):
    request.state.user = parse(request.headers.get("authorization"))
    return await call_next(request)
def d1(request: Request):
    if not request.state.user: raise HTTPException(401)
@app.get("/y20", dependencies=[Depends(d1)])
def y20(): ...
@app.get("/y21")
def y21(request: Request):
    if request.state.user is None or request.state.user.role != "admin":
        raise HTTPException(status_code=403)
@app.get("/n22")
def n22(request: Request):
    if request.state.user and request.state.user.role == "banned":
        raise HTTPException(status_code=403)
# --- ownership on objects
class Doc(BaseModel):
    owner: str = "a"; public: bool = True
def load(id: str): return Doc()
@app.get("/n23/{id}")
def n23(id: str, request: Request):
    doc = load(id)
    if not doc.public:
        if not request.state.user: raise HTTPException(401)
    return doc
@app.delete("/y24/{id}")
def y24(id: str, request: Request):
    doc = load(id)
    if not request.state.user or doc.owner != request.state.user.id: raise HTTPException(403)
# --- custom route class / decorators
def protected(role):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args, request: Request, **kw):
            user = request.state.user
            if not user: raise HTTPException(401)
            return fn(*args, request=request, **kw)
        return wrapper
    return deco
@app.get("/y25")
@protected("a")
def y25(request: Request): ...
def public(fn):
    fn._public = True
    return fn
def gate(request: Request):
    ep = request.scope.get("endpoint")
    if getattr(ep, "_public", False): return
    if not request.state.user: raise HTTPException(401)
g = APIRouter(prefix="/g", dependencies=[Depends(gate)])
@g.get("/n26")
@public
def n26(): ...
@g.get("/y27")
def y27(): ...
app.include_router(g)
def skip(request: Request):
    if request.url.path.endswith("/n28"): return
    if not request.state.user: raise HTTPException(401)
s = APIRouter(prefix="/s", dependencies=[Depends(skip)])
@s.get("/n28")
def n28(): ...
@s.get("/y29")
def y29(): ...
app.include_router(s)
# --- methods
def readonly(request: Request):
    if request.method in ("GET", "HEAD"): return
    if not request.state.user: raise HTTPException(403)
w = APIRouter(prefix="/w", dependencies=[Depends(readonly)])
@w.get("/n30")
def n30(): ...
@w.post("/y31")
def y31(): ...
app.include_router(w)
# --- errors that are no auth
def quota(request: Request):
    n = counter(request.headers.get("x-id"))
    if n > 100: raise HTTPException(403, "quota")
def counter(x): return 0
@app.get("/n32", dependencies=[Depends(quota)])
def n32(): ...
def csrf(request: Request):
    if request.method == "POST" and request.headers.get("x-csrf") != request.cookies.get("csrf"):
        raise HTTPException(403)
@app.get("/n33", dependencies=[Depends(csrf)])
def n33(): ...
@app.post("/n34", dependencies=[Depends(csrf)])
def n34(): ...
def origin(request: Request):
    o = request.headers.get("origin")
    if o and o not in ("https://a",): raise HTTPException(403)
@app.get("/n35", dependencies=[Depends(origin)])
def n35(): ...
def lang(accept_language: str = Header("en")):
    if accept_language.startswith("xx"): raise HTTPException(403)
@app.get("/n36", dependencies=[Depends(lang)])
def n36(): ...
def tenant(x_tenant: str = Header("default")):
    if x_tenant not in {"default", "b"}: raise HTTPException(403, "unknown tenant")
    return x_tenant
@app.get("/n37")
def n37(t=Depends(tenant)): ...
def tenant2(x_tenant: str = Header(None)):
    if x_tenant is None: raise HTTPException(403, "tenant required")
    return x_tenant
@app.get("/y38")
def y38(t=Depends(tenant2)): ...
# --- try/except
def e1(request: Request):
    try:
        user = parse(request.headers["authorization"])
    except KeyError:
        user = None
    if user is None:
        user = ANON
    return user
@app.get("/n39")
def n39(u=Depends(e1)): ...
def e2(request: Request):
    try:
        t = request.headers["authorization"].split()[1]
    except Exception as exc:
        raise HTTPException(status_code=401) from exc
    return t
@app.get("/y40")
def y40(u=Depends(e2)): ...
def e3(request: Request):
    try:
        d1(request)
    except HTTPException:
        return None
@app.get("/n41")
def n41(u=Depends(e3)): ...
def e4(request: Request):
    user = None
    for name in ("authorization", "x-key"):
        if name in request.headers:
            user = parse(request.headers[name])
    if not user: raise HTTPException(401)
@app.get("/y42", dependencies=[Depends(e4)])
def y42(): ...
def always(): raise HTTPException(403)
@app.get("/y44", dependencies=[Depends(always)])
def y44(): ...
# --- nested dependants with override params
def user_or_none(t=Depends(opt)): return parse(t)
def user(u=Depends(user_or_none)):
    if u: return u
    raise HTTPException(401)
@app.get("/y45")
def y45(u=Depends(user)): ...
def is_owner(id: str = "1", u=Depends(user_or_none)):
    return bool(u and u.id == id)
@app.get("/n46")
def n46(o=Depends(is_owner)): return o
@app.get("/y47")
def y47(o: bool = Depends(is_owner)):
    if not o: raise HTTPException(403)
@app.get("/n48")
def n48(u=Depends(user_or_none)):
    return {"private": 1} if u else {"public": 1}
@app.get("/n49")
async def n49(u=Depends(user_or_none)):
    match u:
        case None: return "hi"
        case _: raise HTTPException(403)
def assert_(cond):
    if not cond: raise HTTPException(403)
@app.get("/y50")
def y50(u=Depends(user_or_none)):
    assert_(u is not None)
@app.get("/n51")
def n51(u=Depends(user_or_none)):
    assert_(settings.auth_enabled)
@app.get("/y52")
def y52(request: Request, u=Depends(user_or_none)):
    if u is None: return Response(status_code=401)
@app.get("/y53")
def y53(request: Request, response: Response, u=Depends(user_or_none)):
    if u is None:
        response.status_code = 401
        return {"e": 1}
@app.get("/y54")
def y54(authorization: str = Header("")):
    if not authorization: raise HTTPException(401)
@app.get("/n55")
def n55(debug: bool = Header(False)):
    if debug: raise HTTPException(403)
