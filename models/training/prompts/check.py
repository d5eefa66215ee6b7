import json,sys,collections,re
W="ocean rain storm snow blizzard clouds sunset aurora stars meteors fire embers candle smoke forest underwater fireflies leaves confetti skyline highway synthwave plasma bokeh particles bars rings ripples dunes balls pendulum dominoes floating rolling static leader leaks filmdust".split()
ENUM=dict(wind={"calm","breeze","strong","storm"},rain={"light","heavy"},clouds={"clear","some","overcast"},fog={"light","dense"},density={"low","high"},temperature={"warm","cool"},
 style={"natural","cinematic","grain","noir","anime","oil","watercolour","neon","vhs"},pace={"slow","fast","slow motion","timelapse"})
LIST=dict(colours=set("red orange yellow green cyan blue purple pink white black gold brown grey silver".split()),
 camera={"static","pan left","pan right","tilt up","tilt down","zoom in","zoom out","dolly in","dolly out","truck left","truck right","orbit","handheld","rack focus"},
 lens={"wide","tele","macro","shallow","deep","anamorphic","vignette"})
KEYS=["hour","wind","rain","clouds","fog","density","count","colours","temperature","camera","lens","style","pace","sound","music","loop","alpha","seconds","without"]
rows=[];bad=[]
for n,l in enumerate(open(sys.argv[1],encoding="utf-8"),1):
    try: o=json.loads(l)
    except Exception as e: bad.append((n,str(e)));continue
    rows.append(o)
    def B(m): bad.append((n,m,o.get("prompt")))
    if list(o)!=["prompt","world","attributes"]: B("keys")
    if o["world"] is not None and o["world"] not in W: B("world")
    if not o["prompt"].strip(): B("empty")
    if o["world"] is None and o["attributes"]: B("null with attributes")
    for k,v in o["attributes"].items():
        if k in ENUM: ok=v in ENUM[k]
        elif k in LIST: ok=isinstance(v,list) and v and set(v)<=LIST[k] and len(set(v))==len(v)
        elif k=="hour": ok=isinstance(v,list) and len(v)==2 and 0<=v[0]<v[1]<=28
        elif k=="count": ok=type(v) is int and v>0
        elif k=="seconds": ok=type(v) in(int,float) and v>0
        elif k in("loop","alpha"): ok=v is True
        elif k=="sound": ok=v=="none" or re.fullmatch(r"wanted:[a-z ]+",v)
        elif k=="music": ok=v is False or (isinstance(v,dict) and set(v)<={"tempo","key"} and ("tempo" not in v or type(v["tempo"]) is int) and ("key" not in v or re.fullmatch(r"[A-G][#b]? (major|minor)",v["key"])))
        elif k=="without": ok=isinstance(v,list) and v and all(isinstance(x,str) for x in v)
        else: ok=False
        if not ok: B(f"value {k}={v}")
C=collections.Counter
d=[p for p,c in C(r["prompt"].lower().strip() for r in rows).items() if c>1]
print("rows",len(rows),"in-domain",sum(r["world"] is not None for r in rows),"out",sum(r["world"] is None for r in rows))
w=C(r["world"] for r in rows if r["world"]);print("worlds",len(w),"min",min(w.values()),dict(w),"missing",set(W)-set(w))
nin=[len(r["attributes"]) for r in rows if r["world"]]
print("attr number histogram",dict(sorted(C(nin).items())),"with",sum(x>0 for x in nin))
k=C(a for r in rows for a in r["attributes"]);print("keys",{x:k[x] for x in KEYS})
for f in list(ENUM)+list(LIST)+["sound","without","loop","alpha"]:
    c=C()
    for r in rows:
        v=r["attributes"].get(f)
        if v is None: continue
        for x in (v if isinstance(v,list) else [v]): c[x]+=1
    print(f,dict(c.most_common()))
print("music",C("false" if v is False else "tempo+key" if len(v)==2 else ("tempo" if "tempo" in v else "key" if "key" in v else "{}") for r in rows if (v:=r["attributes"].get("music")) is not None))
print("duplicates",d);print("BAD",bad);sys.exit(bool(bad or d))
