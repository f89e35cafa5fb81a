from fastapi import Header, HTTPException


def known_device(x_device: str = Header()) -> str:
    if not x_device.startswith("depot-"):
        raise HTTPException(status_code=401)
    return x_device
