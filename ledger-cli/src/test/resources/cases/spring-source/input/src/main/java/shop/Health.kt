class Health
