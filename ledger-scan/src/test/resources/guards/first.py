import os, secrets, functools, hmac
from typing import Optional
from fastapi import FastAPI, APIRouter, Depends, HTTPException, Request, Header, Security, status, Cookie, Query, Response, Form
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from fastapi.security import HTTPBearer, OAuth2PasswordBearer, APIKeyHeader, HTTPBasic, HTTPBasicCredentials, HTTPAuthorizationCredentials, APIKeyCookie, APIKeyQuery, SecurityScopes
app = FastAPI()
oauth = OAuth2PasswordBearer("token")
opt = OAuth2PasswordBearer("token", auto_error=False)
basic = HTTPBasic(); bearer = HTTPBearer(auto_error=False); key = APIKeyHeader(name="x", auto_error=False)
KEY = os.getenv("KEY"); KEY2 = os.getenv("KEY2", "secret")
def decode(t):
    if t != "good": raise ValueError(t)
    return {"sub": "u"}
def u1(token: str = Depends(oauth)): return decode(token)
@app.get("/y01")
def y01(u=Depends(u1)): ...
async def u2(token: str | None = Depends(opt)):
    if not token: raise HTTPException(status_code=401)
    return token
@app.get("/y02")
def y02(u=Depends(u2)): ...
async def u3(token: Optional[str] = Depends(opt)):
    if token is None: return None
    try: return decode(token)
    except ValueError: raise HTTPException(401)
@app.get("/n03")
def n03(u=Depends(u3)): ...
@app.get("/y04")
def y04(u=Depends(u3)):
    if u is None: raise HTTPException(status_code=status.HTTP_401_UNAUTHORIZED)
@app.get("/n05")
def n05(u=Depends(u3)):
    if u is None: return "public"
    raise HTTPException(403)
def u6(x_key: str = Header(None)):
    if x_key != KEY2: raise HTTPException(403, "bad")
@app.get("/y06", dependencies=[Depends(u6)])
def y06(): ...
def u7(x_key: str = Header(None)):
    if KEY and x_key != KEY: raise HTTPException(403, "bad")
@app.get("/n07", dependencies=[Depends(u7)])
def n07(): ...
class Perm:
    def __init__(self, p): self.p = p
    def __call__(self, u=Depends(u2)):
        if self.p not in u: raise HTTPException(403)
        return u
@app.get("/y08", dependencies=[Depends(Perm("a"))])
def y08(): ...
def need(*scopes):
    def inner(request: Request):
        auth = request.headers.get("authorization")
        if not auth or not auth.startswith("Bearer "): raise HTTPException(401)
    return inner
@app.get("/y09")
def y09(_=Depends(need("x"))): ...
def login_required(f):
    @functools.wraps(f)
    async def wrapper(request: Request, *a, **k):
        if "user" not in request.scope.get("session", {}): return RedirectResponse("/login", 401)
        return await f(request, *a, **k)
    return wrapper
@app.get("/x10")
@login_required
async def x10(request: Request): ...
@app.get("/y11")
def y11(c: HTTPBasicCredentials = Depends(basic)):
    if not secrets.compare_digest(c.username, "a"): raise HTTPException(401)
@app.get("/y12")
def y12(request: Request):
    token = request.cookies.get("session")
    if not token: return JSONResponse({"e": 1}, status_code=401)
@app.get("/n13")
def n13(request: Request):
    if request.client.host != "1.1.1.1": return JSONResponse({}, status_code=200)
    raise HTTPException(403)
@app.get("/n14")
def n14(q: str = "no"):
    if q == "admin": raise HTTPException(403)
    return q
@app.get("/n15/{item}")
def n15(item: str):
    if item not in ("x", "a"): raise HTTPException(status_code=403, detail="forbidden item")
@app.get("/y16")
def y16(u=Depends(u2)): ...
def admin(u=Depends(u2)):
    if u != "admin": raise HTTPException(403)
    return u
r17 = APIRouter(prefix="/r17", dependencies=[Security(admin, scopes=["a"])])
@r17.get("/y17")
def y17(): ...
app.include_router(r17)
def u18(k1: str = Security(key), k2: str = Security(APIKeyQuery(name="k", auto_error=False))):
    k = k1 or k2
    if not k: raise HTTPException(status_code=403)
    return k
@app.get("/y18")
def y18(k=Security(u18)): ...
def u19(creds: HTTPAuthorizationCredentials | None = Depends(bearer)):
    if creds is None or creds.scheme != "Bearer": raise HTTPException(status_code=401)
    user = {"a": 1}.get(creds.credentials)
    if user is None: raise HTTPException(401)
@app.get("/y19")
def y19(u=Depends(u19)): ...
def u20(creds=Depends(bearer)):
    if creds is not None and creds.credentials != "x": raise HTTPException(401)
@app.get("/n20")
def n20(u=Depends(u20)): ...
def u21(request: Request):
    try: return decode(request.headers["authorization"])
    except (KeyError, ValueError): raise HTTPException(401)
@app.get("/y21")
def y21(u=Depends(u21)): ...
def u22(request: Request):
    try: return decode(request.headers.get("authorization"))
    except Exception: return None
@app.get("/n22")
def n22(u=Depends(u22)): ...
def require_user(u=Depends(u22)):
    if not u: raise HTTPException(401)
    return u
@app.get("/y23")
def y23(u=Depends(require_user)): ...
class AuthError(Exception): ...
@app.exception_handler(AuthError)
async def on_auth(request, exc): return JSONResponse({}, status_code=401)
def u24(request: Request):
    if "authorization" not in request.headers: raise AuthError()
@app.get("/y24")
def y24(u=Depends(u24)): ...
class Soft(Exception): ...
@app.exception_handler(Soft)
async def on_soft(request, exc): return JSONResponse({}, status_code=200)
def u25(request: Request):
    if "authorization" not in request.headers: raise Soft()
@app.get("/n25")
def n25(u=Depends(u25)): ...
class Unauthorized(HTTPException):
    def __init__(self, d=None): super().__init__(status_code=401, detail=d)
def u26(x_token: str = Header(None)):
    if x_token is None: raise Unauthorized("x")
@app.get("/y26")
def y26(u=Depends(u26)): ...
DISABLED = os.getenv("AUTH_DISABLED", "false") == "true"
def u27(request: Request):
    if DISABLED: return {"id": "anon"}
    if not request.headers.get("authorization"): raise HTTPException(401)
@app.get("/m27")
def m27(u=Depends(u27)): ...
def u28(request: Request):
    user = getattr(request.state, "user", None)
    if user is None: raise HTTPException(401)
    return user
@app.get("/y28")
def y28(u=Depends(u28)): ...
@app.get("/n29")
def n29(x: str = Header("none")):
    if x == "blocked": raise HTTPException(403)
def verify(sig, body): return hmac.compare_digest(sig or "", "abc")
@app.post("/y30")
async def y30(request: Request, x_sig: str = Header(None)):
    if not verify(x_sig, b""): raise HTTPException(401)
@app.get("/n31")
async def n31(request: Request):
    if request.headers.get("user-agent") == "bad": raise HTTPException(403)
@app.get("/y32")
async def y32(token: str = Query(None)):
    if token != KEY2: raise HTTPException(status_code=401)
@app.get("/n33")
def n33(page: int = 1):
    if page > 100: raise HTTPException(401)
def limiter(request: Request):
    if request.headers.get("x-forwarded-for") == "9": raise HTTPException(403)
@app.get("/n34", dependencies=[Depends(limiter)])
def n34(): ...
def gen(token: str = Depends(oauth)):
    try: yield token
    finally: pass
@app.get("/y35")
def y35(t=Depends(gen)): ...
class Service:
    def __init__(self, u=Depends(u2)): self.u = u
@app.get("/y36")
def y36(s: Service = Depends()): ...
@app.get("/y37")
def y37(s=Depends(Service)): ...
def flagged(feature: str):
    def dep():
        if feature not in ("on",): raise HTTPException(403, "feature off")
    return dep
@app.get("/n38", dependencies=[Depends(flagged("on"))])
def n38(): ...
def maint():
    if os.path.exists("/nonexistent"): raise HTTPException(403)
@app.get("/n39", dependencies=[Depends(maint)])
def n39(): ...
@app.post("/n40")
def n40(password: str = Form("x"), user: str = Form("x")):
    if password == "bad": raise HTTPException(401)
@app.post("/n41/login")
def n41(body: dict | None = None):
    if body and body.get("password") != "x": raise HTTPException(401, "wrong password")
@app.get("/n42")
def n42(u=Depends(u3)):
    items = [1] if u else []
    if u and u.get("banned"): raise HTTPException(403)
    return items
owner_cache = {}
@app.get("/n43/{id}")
def n43(id: str, u=Depends(u3)):
    doc = {"private": False, "owner": "a"}
    if doc["private"] and (u is None or u["sub"] != doc["owner"]): raise HTTPException(403)
    return doc
def any_of(*deps):
    async def dep(request: Request):
        for d in deps:
            try:
                return d(request)
            except HTTPException: continue
        raise HTTPException(401)
    return dep
@app.get("/y44")
def y44(u=Depends(any_of(u21, u28))): ...
async def ws_guard(token: str = Query(...)): ...
@app.get("/y46")
def y46(request: Request):
    user = u21(request)
    return user
def assert_login(request):
    if not request.headers.get("x-user"): raise HTTPException(status_code=401)
@app.get("/y47")
def y47(request: Request):
    assert_login(request)
@app.get("/n48")
def n48(request: Request):
    if request.query_params.get("secure"):
        assert_login(request)
mw = FastAPI()
@mw.get("/y49")
def y49(): ...
@mw.middleware("http")
async def guard(request: Request, call_next):
    if not request.headers.get("authorization"): return JSONResponse({}, status_code=401)
    return await call_next(request)
app.mount("/mw", mw)
@app.get("/y50")
def y50(u=Security(oauth, scopes=["a"])): ...
