import enum
import functools
import hashlib
import hmac
import os
import re
import time
from dataclasses import dataclass, field
from typing import List, Optional

from fastapi import Cookie, Depends, FastAPI, Header, HTTPException, Request, Response, Security
from fastapi.responses import JSONResponse
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer, OAuth2PasswordBearer
from pydantic import BaseModel

app = FastAPI()
bearer = HTTPBearer(auto_error=False)
oauth = OAuth2PasswordBearer("t", auto_error=False)
SECRET = "s"

class User(BaseModel):
    name: str = "u"
    admin: bool = False

def find(token): return {"good": User(name="g")}.get(token)

# nested if, stranger passes by second branch
def a1(request: Request):
    scheme = request.headers.get("authorization", "none")
    if scheme.startswith("Bearer"):
        if not find(scheme[7:]): raise HTTPException(401)
    elif scheme.startswith("Basic"):
        raise HTTPException(401)
@app.get("/n01", dependencies=[Depends(a1)])
def n01(): ...

# default in get
def a2(request: Request):
    user = request.headers.get("x-user", "guest")
    if not user: raise HTTPException(401)
@app.get("/n02", dependencies=[Depends(a2)])
def n02(): ...

# int parsing
def a3(x_level: str = Header("0")):
    if int(x_level) < 0: raise HTTPException(403)
@app.get("/n03", dependencies=[Depends(a3)])
def n03(): ...

# len of cookies
def a4(request: Request):
    if len(request.cookies) > 50: raise HTTPException(401)
@app.get("/n04", dependencies=[Depends(a4)])
def n04(): ...

# all() any()
def a5(request: Request):
    if not any(h in request.headers for h in ("host", "x-key")): raise HTTPException(401)
@app.get("/n05", dependencies=[Depends(a5)])
def n05(): ...
def a6(request: Request):
    if not any(h in request.headers for h in ("x-a", "x-key")): raise HTTPException(401)
@app.get("/y06", dependencies=[Depends(a6)])
def y06(): ...
def a7(request: Request):
    if not all(request.headers.get(h) for h in ("x-a", "x-key")): raise HTTPException(401)
@app.get("/y07", dependencies=[Depends(a7)])
def y07(): ...

# dict of handlers
def anon(request): return User(name="anon")
def key(request):
    if not request.headers.get("x-key"): raise HTTPException(401)
    return User()
MODES = {"open": anon, "key": key}
def a8(request: Request):
    return MODES[os.getenv("MODE", "open")](request)
@app.get("/n08", dependencies=[Depends(a8)])
def n08(): ...

# class with open mode arg
class Gate:
    def __init__(self, required=True): self.required = required
    def __call__(self, request: Request):
        user = find(request.headers.get("authorization"))
        if user is None and self.required: raise HTTPException(401)
        return user
@app.get("/y09", dependencies=[Depends(Gate())])
def y09(): ...
@app.get("/n10", dependencies=[Depends(Gate(False))])
def n10(): ...
@app.get("/n11", dependencies=[Depends(Gate(required=False))])
def n11(): ...
optional_gate = Gate(required=False)
@app.get("/y12")
def y12(u=Depends(optional_gate)):
    if not u: raise HTTPException(401)
class AdminGate(Gate):
    def __call__(self, request: Request):
        u = super().__call__(request)
        if not u.admin: raise HTTPException(403)
@app.get("/y13", dependencies=[Depends(AdminGate())])
def y13(): ...
class SoftGate(Gate):
    def __init__(self): super().__init__(required=False)
@app.get("/n14", dependencies=[Depends(SoftGate())])
def n14(): ...

# enum modes
class Mode(enum.Enum):
    OPEN = "open"
    CLOSED = "closed"
class ModeGate:
    def __init__(self, mode: Mode): self.mode = mode
    def __call__(self, request: Request):
        if self.mode == Mode.OPEN: return
        if not request.headers.get("x"): raise HTTPException(401)
@app.get("/n15", dependencies=[Depends(ModeGate(Mode.OPEN))])
def n15(): ...
@app.get("/y16", dependencies=[Depends(ModeGate(Mode.CLOSED))])
def y16(): ...

# closures with flags
def auth(optional=False):
    def dep(c: Optional[HTTPAuthorizationCredentials] = Depends(bearer)):
        if c is None:
            if optional: return None
            raise HTTPException(401)
        return c
    return dep
@app.get("/y17", dependencies=[Depends(auth())])
def y17(): ...
@app.get("/n18", dependencies=[Depends(auth(optional=True))])
def n18(): ...
def roles(*allowed):
    def dep(user=Depends(auth(optional=True))):
        if allowed and user not in allowed: raise HTTPException(403)
        return user
    return dep
@app.get("/y19", dependencies=[Depends(roles("a"))])
def y19(): ...
@app.get("/n20", dependencies=[Depends(roles())])
def n20(): ...
@app.get("/n21", dependencies=[Depends(roles(None))])
def n21(): ...

# try in various
def a22(request: Request):
    try:
        token = request.headers["authorization"].split(" ")[1]
    except (KeyError, IndexError):
        token = None
    user = find(token) or User(name="anonymous")
    if user is None: raise HTTPException(401)
    return user
@app.get("/n22", dependencies=[Depends(a22)])
def n22(): ...
def a23(request: Request):
    token = None
    try:
        token = request.headers["authorization"]
    finally:
        if token is None: token = "guest"
    if not token: raise HTTPException(401)
@app.get("/x23", dependencies=[Depends(a23)])
def x23(): ...
def a24(request: Request):
    try:
        key(request)
    except HTTPException as e:
        if e.status_code != 401: raise
@app.get("/n24", dependencies=[Depends(a24)])
def n24(): ...
def a25(request: Request):
    try:
        key(request)
    except HTTPException as e:
        raise HTTPException(403) from e
@app.get("/y25", dependencies=[Depends(a25)])
def y25(): ...
def a26(request: Request):
    try:
        return key(request)
    except Exception:
        pass
    return anon(request)
@app.get("/n26", dependencies=[Depends(a26)])
def n26(): ...

# sub dependency caching & use of generator context
class Db:
    def user(self, token): return find(token)
def get_db():
    db = Db()
    try: yield db
    finally: ...
def a27(token: str = Depends(oauth), db: Db = Depends(get_db)):
    user = db.user(token)
    if user is None: raise HTTPException(401)
    return user
@app.get("/y27", dependencies=[Depends(a27)])
def y27(): ...
class UserService:
    def __init__(self, db: Db = Depends(get_db), token: str = Depends(oauth)):
        self.db, self.token = db, token
    def me(self):
        u = self.db.user(self.token)
        if not u: raise HTTPException(401)
        return u
@app.get("/y28")
def y28(s: UserService = Depends()):
    return s.me()
def get_me(s: UserService = Depends()): return s.me()
@app.get("/y29")
def y29(u=Depends(get_me)): ...

# return JSONResponse in dependency is not refusal
def a30(request: Request):
    if not request.headers.get("x-key"): return JSONResponse({}, 401)
@app.get("/n30", dependencies=[Depends(a30)])
def n30(): ...
def a31(request: Request, response: Response):
    if not request.headers.get("x-key"): response.status_code = 401
@app.get("/x31", dependencies=[Depends(a31)])
def x31(): ...
def a32(request: Request):
    if not request.headers.get("x-key"): HTTPException(401)
@app.get("/n32", dependencies=[Depends(a32)])
def n32(): ...

# decorator variants
def auth_required(role=None):
    def deco(f):
        @functools.wraps(f)
        async def inner(*args, **kwargs):
            request = kwargs.get("request")
            if request is not None and not request.headers.get("authorization"):
                raise HTTPException(401)
            return await f(*args, **kwargs)
        return inner
    return deco
@app.get("/n33")
@auth_required()
async def n33(): ...
@app.get("/x34")
@auth_required()
async def x34(request: Request): ...
def maybe_auth(enabled):
    def deco(f):
        if not enabled: return f
        @functools.wraps(f)
        def inner(*args, request: Request, **kwargs):
            if not request.headers.get("authorization"): raise HTTPException(401)
            return f(*args, request=request, **kwargs)
        return inner
    return deco
@app.get("/n35")
@maybe_auth(False)
def n35(request: Request): ...
@app.get("/y36")
@maybe_auth(True)
def y36(request: Request): ...
def log_only(f):
    @functools.wraps(f)
    def inner(*args, request: Request, **kwargs):
        try:
            if not request.headers.get("authorization"): raise HTTPException(401)
        except HTTPException:
            pass
        return f(*args, request=request, **kwargs)
    return inner
@app.get("/n37")
@log_only
def n37(request: Request): ...
def guests_too(f):
    @functools.wraps(f)
    def inner(*args, request: Request, **kwargs):
        user = find(request.headers.get("authorization")) or User(name="guest")
        if not user: raise HTTPException(401)
        return f(*args, request=request, **kwargs)
    return inner
@app.get("/n38")
@guests_too
def n38(request: Request): ...
def host_only(f):
    @functools.wraps(f)
    def inner(*args, request: Request, **kwargs):
        h = request.headers
        if not h.get("host"): raise HTTPException(401)
        return f(*args, request=request, **kwargs)
    return inner
@app.get("/n39")
@host_only
def n39(request: Request): ...

# body as login
class Login(BaseModel):
    name: str = "a"
    password: str = "b"
@app.post("/x40")
def x40(login: Login):
    if login.password != "x": raise HTTPException(401)

# security with two schemes, or
async def a41(k: Optional[str] = Security(APIKeyHeader(name="k", auto_error=False)), c=Security(bearer)):
    if not (k or c): raise HTTPException(401)
@app.get("/y41", dependencies=[Security(a41)])
def y41(): ...
async def a42(k: Optional[str] = Security(APIKeyHeader(name="k", auto_error=False)), c=Security(bearer)):
    if k and not find(k): raise HTTPException(401)
    if c and not find(c.credentials): raise HTTPException(401)
@app.get("/n42", dependencies=[Security(a42)])
def n42(): ...
async def a43(k: Optional[str] = Security(APIKeyHeader(name="k", auto_error=False))):
    if k is not None:
        if find(k): return find(k)
        raise HTTPException(401)
    return None
@app.get("/n43", dependencies=[Security(a43)])
def n43(): ...
async def a44(k: str = Security(APIKeyHeader(name="k", auto_error=False))):
    if k is None or k != SECRET:
        raise HTTPException(401)
@app.get("/y44", dependencies=[Security(a44)])
def y44(): ...
async def a45(k: str = Security(APIKeyHeader(name="k", auto_error=False))):
    if hashlib.sha256((k or "").encode()).hexdigest() != "x":
        raise HTTPException(401)
@app.get("/y45", dependencies=[Security(a45)])
def y45(): ...
async def a46(k: str = Security(APIKeyHeader(name="k", auto_error=False))):
    digest = hashlib.sha256((k or "").encode()).hexdigest()
    if not digest:
        raise HTTPException(401)
@app.get("/n46", dependencies=[Security(a46)])
def n46(): ...
async def a47(t: str = Depends(oauth)):
    claims = {"sub": t}
    if claims is None: raise HTTPException(401)
    return claims
@app.get("/n47", dependencies=[Depends(a47)])
def n47(): ...
async def a48(t: str = Depends(oauth)):
    claims = dict(sub=t)
    if not claims: raise HTTPException(401)
    return claims
@app.get("/n48", dependencies=[Depends(a48)])
def n48(): ...
@dataclass
class Caller:
    token: Optional[str]
    scopes: List[str] = field(default_factory=list)
async def a49(t: str = Depends(oauth)):
    caller = Caller(t)
    if not caller: raise HTTPException(401)
    return caller
@app.get("/n49", dependencies=[Depends(a49)])
def n49(): ...
def a50(caller: Caller = Depends(a49)):
    if caller.token is None: raise HTTPException(401)
@app.get("/y50", dependencies=[Depends(a50)])
def y50(): ...
def a51(caller: Caller = Depends(a49)):
    if "admin" in caller.scopes: raise HTTPException(403)
@app.get("/n51", dependencies=[Depends(a51)])
def n51(): ...
def a52(caller: Caller = Depends(a49)):
    if "admin" not in caller.scopes: raise HTTPException(403)
@app.get("/y52", dependencies=[Depends(a52)])
def y52(): ...
# list comprehension
def a54(request: Request):
    values = [request.headers.get(k) for k in ("a", "b")]
    if not values: raise HTTPException(401)
@app.get("/n54", dependencies=[Depends(a54)])
def n54(): ...
def a55(request: Request):
    found = next((request.headers[k] for k in ("a", "b") if k in request.headers), None)
    if found is None: raise HTTPException(401)
@app.get("/y55", dependencies=[Depends(a55)])
def y55(): ...
def a56(request: Request):
    found = next((request.headers[k] for k in ("a", "b") if k in request.headers), "guest")
    if found is None: raise HTTPException(401)
@app.get("/n56", dependencies=[Depends(a56)])
def n56(): ...
def a57(request: Request):
    user = None
    while user is None:
        user = find(request.headers.get("authorization")) or User()
    if user is None: raise HTTPException(401)
@app.get("/n57", dependencies=[Depends(a57)])
def n57(): ...
def a58(request: Request):
    headers = dict(request.headers)
    if not headers: raise HTTPException(401)
@app.get("/n58", dependencies=[Depends(a58)])
def n58(): ...
def a59(request: Request):
    headers = {k.lower(): v for k, v in request.headers.items()}
    if "authorization" not in headers: raise HTTPException(401)
@app.get("/y59", dependencies=[Depends(a59)])
def y59(): ...
def a60(request: Request):
    ip = request.headers.get("x-forwarded-for") or request.client.host
    if not ip: raise HTTPException(403)
@app.get("/n60", dependencies=[Depends(a60)])
def n60(): ...
def a61(request: Request):
    ip = request.headers.get("x-forwarded-for", request.client.host)
    if ip in ("10.0.0.1",): raise HTTPException(403)
@app.get("/n61", dependencies=[Depends(a61)])
def n61(): ...
def a62(request: Request):
    if request.client.host not in ("127.0.0.1", "::1"): raise HTTPException(403)
@app.get("/x62", dependencies=[Depends(a62)])
def x62(): ...
def a63(request: Request):
    user = request.session.get("user") if "session" in request.scope else {"name": "guest"}
    if not user: raise HTTPException(401)
@app.get("/n63", dependencies=[Depends(a63)])
def n63(): ...
def a64(session: Optional[str] = Cookie(default=None)):
    sid = session or str(time.time())
    if not sid: raise HTTPException(401)
@app.get("/n64", dependencies=[Depends(a64)])
def n64(): ...
def a65(x_token: str = Header(default="public")):
    user = find(x_token) if x_token != "public" else User(name="public")
    if not user: raise HTTPException(401)
@app.get("/n65", dependencies=[Depends(a65)])
def n65(): ...
async def a66(request: Request):
    body = await request.body()
    sig = request.headers.get("x-sig", hmac.new(b"k", body, "sha256").hexdigest())
    if not hmac.compare_digest(sig, hmac.new(b"k", body, "sha256").hexdigest()): raise HTTPException(401)
@app.post("/n66", dependencies=[Depends(a66)])
def n66(): ...
def a67(request: Request):
    auth = request.headers.get("authorization")
    if auth != None and auth != "x": raise HTTPException(401)
@app.get("/n67", dependencies=[Depends(a67)])
def n67(): ...
def a69(request: Request):
    auth = request.headers.get("authorization")
    if isinstance(auth, str) and not find(auth): raise HTTPException(401)
@app.get("/n69", dependencies=[Depends(a69)])
def n69(): ...
def a70(request: Request):
    auth = request.headers.get("authorization") or ""
    if re.match(r"^Basic ", auth): raise HTTPException(401)
@app.get("/n70", dependencies=[Depends(a70)])
def n70(): ...
def a71(request: Request):
    auth = request.headers.get("authorization") or ""
    if not re.match(r"^(Bearer .*)?$", auth): raise HTTPException(401)
@app.get("/n71", dependencies=[Depends(a71)])
def n71(): ...
def a72(request: Request):
    auth = request.headers.get("authorization") or ""
    if not auth[7:] == "": raise HTTPException(401)
@app.get("/n72", dependencies=[Depends(a72)])
def n72(): ...
def a73(request: Request):
    auth = request.headers.get("authorization") or ""
    if auth.count(".") > 2: raise HTTPException(401)
@app.get("/n73", dependencies=[Depends(a73)])
def n73(): ...
def a74(t: Optional[str] = Depends(oauth)):
    user = find(t)
    if user and not user.admin: raise HTTPException(403)
    if user is None and t: raise HTTPException(401)
    return user
@app.get("/n74", dependencies=[Depends(a74)])
def n74(): ...
def a75(t: Optional[str] = Depends(oauth)):
    return (find(t), t)
def b75(pair=Depends(a75)):
    if not pair: raise HTTPException(401)
@app.get("/n75", dependencies=[Depends(b75)])
def n75(): ...
def c75(pair=Depends(a75)):
    user, t = pair
    if user is None: raise HTTPException(401)
@app.get("/y76", dependencies=[Depends(c75)])
def y76(): ...
def a77(t: Optional[str] = Depends(oauth)):
    return {"user": find(t), "anonymous": t is None}
def b77(c=Depends(a77)):
    if c["anonymous"]: raise HTTPException(401)
@app.get("/y77", dependencies=[Depends(b77)])
def y77(): ...
def c77(c=Depends(a77)):
    if not c["anonymous"]: raise HTTPException(401)
@app.get("/n78", dependencies=[Depends(c77)])
def n78(): ...
def d77(c=Depends(a77)):
    if not c.get("anonymous"): raise HTTPException(401)
@app.get("/n79", dependencies=[Depends(d77)])
def n79(): ...
def a80(request: Request):
    token = request.headers.get("authorization")
    payload = verify(token)
    if payload.get("error"): raise HTTPException(401)
def verify(token):
    if token is None: return {}
    return {"error": "bad"}
@app.get("/n80", dependencies=[Depends(a80)])
def n80(): ...
def ok(token):
    return token is None or token == "x"
def a81(request: Request):
    if not ok(request.headers.get("authorization")): raise HTTPException(401)
@app.get("/n81", dependencies=[Depends(a81)])
def n81(): ...
def check(token, required=False):
    if required and not token: raise HTTPException(401)
def a82(request: Request):
    check(request.headers.get("authorization"))
@app.get("/n82", dependencies=[Depends(a82)])
def n82(): ...
def a83(request: Request):
    check(request.headers.get("authorization"), required=True)
@app.get("/y83", dependencies=[Depends(a83)])
def y83(): ...
def a84(request: Request):
    check(request.headers.get("authorization"), True)
@app.get("/y84", dependencies=[Depends(a84)])
def y84(): ...
def levels(user, minimum=1):
    if (0 if user is None else 5) < minimum: raise HTTPException(403)
def a85(t=Depends(oauth)):
    levels(find(t), minimum=0)
@app.get("/n85", dependencies=[Depends(a85)])
def n85(): ...
def a86(t=Depends(oauth)):
    levels(find(t))
@app.get("/y86", dependencies=[Depends(a86)])
def y86(): ...
