"""Weights of the learnt opinion, pairs; written by `python -m benchmarks.smart.learn --write`."""

PAIR = """
#|#=-16,18,17,-59 #|$=46,20,-36,5 #|%=4,-25,-43,50 #|a=2,3,16,-75 #|and=10,15,-92,21
#|billion=-50,-49,-139,5 #|call=2,3,62,3 #|customer=-78,-86,-76,2 #|for=6,25,13,-85
#|hour=9,21,-39,26 #|in=13,24,71,46 #|k=30,26,37,-52 #|kg=14,7,19,-115 #|kilo=6,4,-113,-49
#|m=1,1,-5,91 #|million=9,26,-153,7 #|minut=3,12,31,-10 #|on=1,1,-45,22 #|pound=,1,7,-64
#|press=8,22,28,-176 #|s=-13,-129,21,19 #|th=3,-42,25,-57 #|to=-8,-103,125,36 #|tulip=2,1,9,-79
#|word=1,11,63,26 %|$=39,34,-14,25 ^|#=26,19,-24,27 ^|a=-5,32,22,59 ^|achiev=-1,4,-4,28
^|answer=46,-15,-63,16 ^|apply=80,32,-11,32 ^|ask=-14,5,67,-51 ^|attend=-15,16,38,20
^|audit=5,3,61,1 ^|bake=14,-71,51,-20 ^|be=14,192,-126,-36 ^|beat=33,112,38,-105
^|becom=-30,-34,-129,7 ^|better=-5,-3,1,-52 ^|book=25,85,1,12 ^|break=23,99,2,16
^|bring=-86,-10,-66,-64 ^|build=21,-46,-43,53 ^|buy=52,76,10,-47 ^|call=51,29,69,1
^|carry=21,-115,1,8 ^|chang=3,202,-57,7 ^|clean=34,-34,9,-52 ^|clear=-25,68,-15,-60
^|climb=13,56,-13,15 ^|collect=61,-38,19,-80 ^|come=99,53,3,11 ^|complet=36,72,-2,-143
^|consider=3,-114,2,3 ^|contribut=-67,-30,6,16 ^|cook=9,-50,3,-116 ^|cut=-65,11,36,102
^|cycl=1,17,51,-51 ^|date=78,-82,6,-110 ^|design=62,-78,-18,6 ^|develop=-42,-64,26,45
^|do=25,5,14,-46 ^|doubl=20,-26,-33,19 ^|drink=-16,1,16,-157 ^|driv=169,-3,-14,14
^|earn=-151,-9,-3,108 ^|eat=21,-36,33,-187 ^|end=44,123,-14,15 ^|every=-98,-40,10,2
^|explor=36,-89,8,17 ^|feel=-97,-25,5,-69 ^|file=47,92,2,1 ^|find=-150,-8,-134,-67
^|finish=-22,122,-40,-106 ^|fit=-95,-41,5,73 ^|fix=-100,-28,3,56 ^|fly=75,74,-193,-123
^|focus=27,-6,4,48 ^|gain=-76,-13,5,9 ^|get=-6,90,-71,-56 ^|give=30,-17,50,34 ^|go=-53,-14,-47,-156
^|grow=-62,-81,-47, ^|hand=18,71,66,21 ^|handl=17,72,87,28 ^|have=-47,80,-166,-46
^|help=90,13,31,-8 ^|hire=63,2,-82,4 ^|hit=45,85,11,48 ^|host=30,19,9,-30 ^|improv=-123,-172,38,-64
^|increas=-76,-37,29,26 ^|interview=55,13,4,4 ^|introduc=53,81,6,26 ^|join=40,58,9,17
^|keep=-70,-167,70,-44 ^|know=-103,-90,-152,16 ^|launch=25,61,7,35 ^|lay=4,16,-33,70
^|lead=-99,7,60,19 ^|learn=61,-74,7,-21 ^|leav=-13,4,31,37 ^|less=-11,-2,2,-48 ^|listen=17,-77,9,21
^|live=-172,57,-101,-110 ^|log=54,-79,50,22 ^|look=-60,-83,20,-83 ^|lose=-161,-95,-64,-125
^|make=-52,-29,-171,60 ^|manag=-41,-60,14,7 ^|mark=24,8,-51,7 ^|master=-2,-77,-29,39
^|meet=61,22,48,-96 ^|mentor=-56,5,8,3 ^|more=-14,-10,2,76 ^|move=12,118,46,-25 ^|my=15,-2,61,-33
^|network=-66,-20,13,1 ^|never=43,-42,10,-17 ^|new=32,80,5,1 ^|no=62,48,16,17 ^|not=-41,-86,91,73
^|open=42,46,-19,31 ^|organis=59,106,11,14 ^|own=32,64,-85,-56 ^|paint=28,15,11,-101
^|pass=-93,23,-40,-44 ^|pay=29,47,31,-58 ^|phon=4,16,44,10 ^|pick=15,58,10,11 ^|plant=17,47,20,-28
^|play=17,17,-52,-75 ^|practis=74,-45,44,-40 ^|publish=104,-24,-9,14 ^|put=27,42,30,-12
^|qualify=33,30,-78,1 ^|quit=-24,86,13,-36 ^|rais=-52,-129,24,2 ^|reach=-49,10,45,22
^|read=-27,-133,-80,-102 ^|rearrang=42,-117,16,7 ^|record=56,48,5,18 ^|redo=20,94,15,3
^|reduc=-101,-69,48,24 ^|register=30,111,8,8 ^|renew=71,51,2,3 ^|reorganis=54,-90,2,32
^|replac=30,55,26,33 ^|research=8,-82,6,1 ^|restor=23,58,18,-24 ^|retir=-55,28,5,1
^|return=-32,75,18,15 ^|revis=-8,-79,30,40 ^|run=84,-138,-16,-43 ^|save=-29,-169,41,-84
^|say=60,-16,31,11 ^|scor=2,9,16,-91 ^|see=-29,167,37,-192 ^|sell=56,57,-21,124 ^|send=59,-12,27,53
^|set=26,126,42,25 ^|shadow=34,-78,29,55 ^|shorten=-104,-41,5,8 ^|sit=24,-70,5,40
^|sleep=4,26,-27,-83 ^|someth=-14,-22,8,55 ^|sort=-61,-91,12,21 ^|speak=121,-48,-40,40
^|specialis=77,-38,3,58 ^|spend=-28,-2,-20,-110 ^|start=-31,117,69,41 ^|stay=24,82,-12,34
^|stop=-79,148,-38,33 ^|study=26,-66,9,25 ^|support=65,-31,2,5 ^|surviv=-108,-89,2,2
^|swap=34,69,21,21 ^|swim=12,-43,-42,-13 ^|switch=-48,74,11,34 ^|tackl=-79,-70,1,7
^|take=22,52,83,-27 ^|talk=14,-164,32,18 ^|teach=96,-33,-41,-68 ^|the=39,76,51,-293
^|think=61,-4,15,28 ^|tidy=-79,-210,23,145 ^|train=76,1,31,33 ^|translat=50,-20,-22,15
^|travel=-21,-18,-58,-114 ^|tripl=15,7,-62,6 ^|try=117,-86,34,53 ^|turn=5,-74,16,52
^|two=9,4,-54,34 ^|understand=22,-119,-53,50 ^|use=6,-121,-22,85 ^|using=14,-167,19,13
^|visit=76,-12,39,-92 ^|volunteer=43,-40,20,30 ^|walk=40,-17,49,-82 ^|watch=-11,-15,69,-80
^|wear=65,-74,14,27 ^|win=-51,109,-184,-103 ^|work=87,51,-50,36 ^|writ=82,-73,-71,48
about|my=12,94,21,-109 about|the=50,58,31,61 across|the=,1,-61,2 act|$=-35,-74,20,50
after|my=38,22,4,-63 after|the=14,-30,7,57 again|$=-30,-42,-30,-105 agent|$=76,-2,-23,4
aliv|$=13,-24,-14,-142 all|#=-52,-34,-35,136 all|my=9,113,1,185 all|of=-10,-140,-171,11
all|the=-84,-23,-87,-177 all|time=-82,-65,-48,-47 alon|$=39,124,-117,39 although|i=4,6,-119,3
alway|$=-67,-64,-114,-20 and|a=-76,-6,-70,2 and|get=15,19,49,8 and|i=-78,-149,43,1
and|no=-9,-22,-98,3 and|the=-7,10,-104,4 and|work=1,-43,-71, another|job=-2,142,9,1
answer|#=,2,-80,2 anyth|$=-16,-39,-101,9 any|job=-69,34,31,3 any|more=107,109,1,27 an|app=90,2,29,
an|apprenticeship=6,19,42,-22 an|exam=-114,10,1,10 an|expert=-36,-54,-17,1 an|hour=35,74,-134,-57
an|interview=-87,5,8, apply|for=86,27,-18,9 apprenticeship|$=-43,14,-82,-6 apprentic|$=-51,-103,3,1
app|$=84,6,19,1 archiv|$=58,23,2,15 ask|for=-174,11,22,23 as|a=-18,-77,-96,111 as|an=-6,34,-30,11
attend|a=-115,6,1,4 at|$=-82,-3,-111,19 at|a=-75,68,11,32 at|all=-81,-73,-41,-55
at|chess=4,55,10,57 at|home=17,-2,33,-346 at|least=69,80,63,13 at|my=87,45,8,33
at|school=-55,-65,3, at|the=175,-21,60,130 at|weekend=42,-49,6,-58 at|work=-81,-369,-123,71
award|$=-92,105,27,30 a|#=40,26,-37,-101 a|better=67,41,10,-47 a|bit=-147,-103,2,20
a|book=200,27,-27,11 a|business=-5,-116,2,1 a|career=59,-58,43,7 a|cours=-109,-56,2,8
a|day=11,17,-40,48 a|decent=-127,-251,22,-8 a|degr=-74,23,23,18 a|few=197,-258,9,72
a|full=10,4,-125,6 a|good=-144,-125,27,120 a|head=81,55,14,15 a|hot=23,24,22,-166
a|job=118,156,33,-26 a|leader=-107,-112,7,11 a|level=31,92,12,13 a|liv=74,-54,11,87
a|marathon=8,21,-122,-34 a|medical=25,2,-102,1 a|mentor=179,34,24,5 a|million=10,16,-32,12
a|month=5,9,47,-135 a|more=-16,-3,3,-175 a|new=-56,217,-7,11 a|nicer=-10,-37,-39,14
a|night=2,21,-7,-105 a|nurs=44,-107,3,9 a|partner=-4,-56,16,-69 a|pay=-134,20,2,1
a|pilot=6,-27,-57, a|portfolio=56,-68,24,1 a|professor=58,31,-56,13 a|promotion=-228,79,4,-10
a|proper=-102,-97,8,13 a|qualification=-105,48,2,4 a|rais=-18,108,10,6 a|register=29,9,66,4
a|second=-21,28,26,6 a|showreel=93,76,22,24 a|singl=70,141,-5,21 a|stall=17,113,19,11
a|talk=43,80,3,20 a|tidier=-11,-6,1,-57 a|vet=81,108,-4, a|week=23,47,-39,27 a|work=110,50,6,1
a|workshop=-97,11,2,2 baby|$=-33,62,3,-61 back|$=52,-35,14,35 back|in=-91,-102,-10,-57
back|to=-106,227,-134,16 bad|day=-111,-107,-85,2 bake|a=1,40,10,-72 balcony|$=45,-15,1,-75
bank|$=-76,24,7,-5 bar|exam=51,9,-70,29 beat|my=33,111,26,-72 becom|a=81,-50,-144,78
becom|an=18,38,33,4 becom|fluent=-70,-19,10,4 becom|proficient=82,-4,16,6 becom|the=-67,-45,48,12
bed|$=61,-27,7,-126 been|a=-68,-133,4,2 better|$=-30,-8,4,68 better|at=67,-14,6,-33
better|in=-1,,,-57 better|job=51,58,,3 better|with=-15,-2,1,54 be|#=-45,-87,-162,-75
be|$=-24,-11,52,10 be|a=-62,-320,115,-184 be|an=-12,-2,-56,5 be|at=161,30,56,31
be|debt=117,157,18,21 be|excellent=-80,-40,5, be|good=-22,-22,-63,2 be|happy=-6,-5,-26,-4
be|head=82,62,-1,3 be|in=-45,100,9,53 be|late=153,87,4,4 be|lov=-53,-48,-1,-63 be|made=110,145,10,
be|more=50,-33,26,-117 be|my=-22,64,4,1 be|on=282,226,4,36 be|promot=39,65,4,3
be|rich=-34,-86,13,19 be|right=8,24,-142,1 be|seen=-102,-69,25,3 be|someon=-12,-7,13,46
be|the=-297,-144,-3,-57 be|wrong=-113,-105,-19,27 bid|$=56,-6,7,49 bit|$=-72,-89,1,14
board|$=46,122,19,6 book|$=117,64,53,43 book|a=23,72,1,-19 boss|$=-102,12,57,9
bring|my=54,34,-115,-24 brother|$=8,5,-48,19 build|a=62,99,-138,26 build|the=36,73,-70,4
business|$=-43,-2,50,24 buy|a=32,31,4,-78 by|#=64,70,48,15 by|all=-10,-4,-1,-63 by|hand=3,-5,-121,7
by|the=-126,17,88,-33 call|$=-6,-11,-27,9 call|a=2,3,93,6 call|back=12,16,49,4 card|$=89,62,22,-90
career|$=-123,56,-48, career|in=64,-19,17,2 care|home=17,17,6,74 carry|on=20,-115,1,8
ceo|of=1,5,-108,1 certificat|$=-10,86,9,1 certifi|$=-110,2,2, chain|$=-28,-15,-45,11
chang|$=-40,-131,9,5 chang|job=-28,129,7, charter|$=75,20,19,1 chef|$=17,31,30,20
children|$=-20,-30,-84,-30 class|$=-55,5,6,16 clean|$=18,-11,2,88 clean|out=2,128,3,-78
clean|the=22,-73,3,21 clear|the=56,52,-60,-33 client|$=21,68,90,13 club|$=23,-14,-69,13
coach|$=-2,-21,2,64 code|$=60,-43,8,3 colleg|$=-1,60,4,8 come|$=16,70,5,-130 come|in=18,43,-67,8
comfort|zone=-80,-55,3,8 communication|$=-91,-10,7, company|$=-87,35,-28,10 complet|#=5,4,58,-16
complet|a=-39,10,-58,-54 complet|the=16,19,36,-141 constabl|$=64,71,-58,2 contract|$=2,49,47,3
cook|$=-9,-94,3,4 cook|for=-18,-85,,33 council|$=40,92,8,16 country|$=27,19,-55,-24
cours|$=3,114,19,28 creat|a=5,68,3,21 crew|$=-18,-65,8,59 cup|$=15,9,3,-63 customer|$=48,20,-41,2
customer|for=6,12,84,8 cut|down=-86,-56,, cut|fuel=-8,21,2,-102 cut|my=88,155,-43,27
cvs|to=2,-87,1,13 cv|$=72,23,2,4 dad|$=1,-46,19,-43 day|$=72,169,-80,10 day|for=-32,-18,-107,1
day|on=,1,64,5 day|to=7,3,56,4 deal|$=85,5,3,1 deal|with=-192,-14,10,3 debt|free=124,158,18,5
degr|$=-23,57,-140,34 department|$=-50,25,2,1 depot|$=47,99,15,25 design|$=14,-81,12,38
desk|$=83,-36,9,64 direction|$=-113,-121,3,5 director|$=33,44,-70, dissertation|$=84,-55,5,1
dog|$=59,-35,8,-14 done|$=-44,-100,16,54 do|#=10,28,53,-121 do|a=79,132,5,-63 do|better=-53,-2,1,32
do|more=-26,-1,,49 do|my=66,-120,31,73 do|someth=-48,-17,14,39 do|the=14,1,48,-15
do|up=-45,-31,1,-115 drink|less=-17,-7,1,-82 dry|for=28,-69,-64,-14 each|day=5,10,-51,11
each|of=6,11,54,-6 earn|a=-107,15,16,3 earn|£=3,1,-40,35 eat|better=-2,-1,,-88
elden|ring=14,7,10,-57 email|$=-45,-84,16,27 employer|$=-69,61,7,6 end|$=-83,-69,7,12
english|$=-22,-62,1,31 even|$=25,49,-17,-6 everybody|at=-90,-67,8,20 everyon|in=69,105,-110,-35
everyth|$=-55,-13,-113,16 every|customer=-76,-53,-24,2 every|day=-48,-44,-86,-120
every|hour=3,3,-140,-8 every|law=-30,-27,-64,14 every|month=1,1,44,-18 every|morn=,,40,-66
every|pupil=-100,-68,-74,2 every|singl=-14,-78,-50,5 ever|$=-172,-113,-9,-36
ever|written=101,48,-28,1 exam|$=-72,68,-20,-121 expert|in=-26,-19,-42, family|$=-84,-24,6,-89
family|law=34,11,40,69 farm|$=-3,-34,-73,18 figur|$=7,2,1,-52 film|$=2,30,-47,-99
financ|at=-61,-37,5,-80 find|a=-97,-213,152,-8 find|my=-58,-101,26,93 find|out=12,-167,19,41
find|the=40,58,-180,-141 find|work=-2,295,19, finish|a=-13,3,-70,4 finish|elden=14,7,10,-57
finish|my=-38,16,-61,82 finish|the=123,98,107,-12 firm|$=2,95,-22,5 fit|$=-2,-37,1,38
five|year=12,3,-68,6 fix|the=-46,63,3,56 fluent|in=118,-66,36,31 focus|on=112,-7,3,11
follow|my=-130,-6,2,5 foreman|$=35,78,50,10 forever|$=-28,-5,-49,-69 form|$=8,40,43,4
for|#=22,9,-39, for|a=-47,-3,70,82 for|council=37,89,1,4 for|feedback=78,-12,17,4
for|fun=9,11,33,-109 for|good=-28,68,-33,19 for|me=-30,-40,76,-16 for|my=168,-98,-64,-108
for|myself=-132,-111,13,3 for|our=24,24,-115,-118 for|the=154,18,116,103 for|work=-75,10,12,2
free|$=49,82,-15,2 from|#=24,43,33,9 from|my=-110,-31,-78,60 from|our=53,-32,13,-67
from|the=32,-56,85,18 from|train=3,12,-69,2 fun|$=8,-21,33,-113 game|$=-3,-58,4,4
garden|$=-2,3,13,-67 garden|with=-67,-109,,-17 get|a=4,-133,-26,144 get|an=-80,27,7,8
get|back=-148,-85,34,-3 get|better=100,-10,2,3 get|elect=-73,4,2,34 get|hir=-60,14,6,24
get|in=-88,-125,6,-74 get|into=330,301,28,44 get|my=268,125,66,-126 get|notic=-32,-94,3,25
get|on=-25,49,2,-2 get|out=98,196,9,-56 get|paid=-56,-46,76,73 get|promot=-4,-48,-3,4
get|rid=-21,-19,1,-150 get|some=-136,127,4,67 get|the=-30,-72,-176,-54 get|to=47,-27,18,64
get|work=-5,127,4, give|a=80,41,8,23 give|up=24,177,17,-18 going|back=-41,92,4,24
good|$=129,209,-29,25 good|at=-8,-20,-55,18 go|back=-183,92,25,17 go|from=-49,17,-221,10
go|to=-87,90,88,-32 grow|$=-89,-10,5,10 grow|as=-77,-58,3,1 grow|my=-90,-49,10,24
grow|the=-44,-68,35,13 half|$=30,13,-50,13 half|marathon=3,45,17,-107 handover|$=104,23,42,17
hand|$=24,-25,-94,7 hand|in=-66,127,7,20 hand|over=16,53,40,2 happy|$=-70,-24,21,
has|ever=-48,-66,-63,1 have|#=26,-105,27,13 have|a=-127,30,166,-63 have|all=30,23,69,9
have|every=50,24,53,3 have|more=-3,-2,7,-125 have|my=116,155,4,9 have|no=37,40,-94,20
have|the=-37,-30,-30,31 head|of=136,153,14,6 healthier|$=-3,-3,3,-89 health|$=-6,-12,3,-52
help|my=13,97,5,-49 help|the=-100,-66,1,3 hit|#=,1,55,9 hobby|$=,-3,1,-124 holiday|$=12,-49,15,4
home|$=68,44,34,-145 home|in=-61,-37,5,-58 home|visit=,1,3,68 hospic|$=59,-29,4,-68
hour|$=46,-1,-80,30 hour|a=2,6,-59,-59 hour|by=1,1,-56,6 hous|$=21,-54,31,1 how|i=-120,-1,10,1
how|to=78,-30,15,8 i'm|#=7,26,-136,4 i've|never=10,11,-2,-71 improv|my=45,-88,16,-210
improv|the=-32,-10,3,61 inbox|$=-18,-64,3,82 instead|of=11,-25,28,-84 interview|$=-65,12,10,1
into|a=27,-169,-70,9 into|the=10,54,6,16 into|ux=1,-76,13,1 in|$=-75,-100,-47,45 in|a=98,65,-57,7
in|all=-81,-70,-65,3 in|europ=2,4,-54,13 in|everyth=-9,-15,-67, in|her=100,-12,1,-10
in|law=-5,-10,-125,-55 in|math=-17,-97,9,12 in|my=-25,119,104,12 in|on=2,-123,2,1
in|order=-65,-46,13,-97 in|our=26,-38,-77,-33 in|shap=-67,-101,6,-81 in|spanish=-110,5,24,7
in|the=-90,-7,-47,152 in|under=4,29,35,-67 in|with=32,91,3,-172 iso|#=-66,-35,18,6
is|think=-13,-2,-55,1 is|to=-83,35,-11,1 italian|to=,15,7,-79 it|$=-58,-41,-38,2 it|in=-122,-52,9,1
i|only=6,-75,-123,79 i|start=-22,-69,-48,13 i|want=12,29,68,12 job|$=-113,70,36,-5 job|as=77,13,6,
join|the=18,116,5,9 keep|a=125,-41,7,58 keep|bee=79,-7,1,137 keep|my=-27,22,19,-28
keep|on=-171,-3,,4 keep|the=-24,-62,-33,50 kg|$=10,5,14,-81 kid|$=-52,2,23,-65 kid|to=1,-83,5,-4
kiln|$=38,-27,15,105 kind|of=-132,-121,53,1 kitchen|$=53,13,-23,-46 kitchen|at=8,35,3,-98
knit|a=14,35,17,-45 knowledg|to=-77,-106,5,10 know|the=36,-65,-10,-72 know|what=-13,-2,-55,1
k|$=8,5,20,-57 lab|$=-23,7,-40,17 languag|$=-65,-2,-104,26 lath|$=-7,-7,8,77 law|$=-21,-69,2,65
law|to=-10,-7,-127,-39 lay|a=4,11,-45,-38 leader|$=-52,-74,9,28 lead|the=35,127,-24,7
learn|$=-87,-10,15,18 learn|all=49,-88,-40,35 learn|italian=,12,9,-80 learn|the=39,95,25,-9
learn|to=-2,22,,-89 leav|the=65,79,23,12 leav|this=-82,32,2,1 lectur|$=73,-7,25,1
lesson|$=68,18,-4,11 less|stress=-8,-1,1,54 letter|to=10,-84,5, level|#=11,20,41,148
level|$=-81,-55,1,3 licenc|$=60,34,23,2 life|$=-39,-16,-169,-2 life|balanc=-111,-11,3,12
like|me=136,114,-165,-35 line|$=-7,33,20,96 listen|to=17,-77,9,2 list|$=33,38,48,109
live|off=22,92,-36,11 live|to=40,19,-151,-88 liv|$=31,-61,-2,90 loft|$=33,4,9,-74
logbook|$=35,32,6,61 log|my=47,-90,2,8 look|after=29,-55,4,-30 look|at=-115,-29,18,41
look|into=45,-20,12,14 lose|#=14,7,-105,-70 lose|weight=-101,-82,10,-41 love|$=-109,-59,13,-29
love|me=-118,-167,-10,1 lov|by=-53,-48,-1,-63 made|permanent=103,121,6,14 make|#=9,9,43,5
make|a=-27,-35,103,45 make|every=-60,-96,-58,3 make|everyon=122,115,-5,-37 make|it=20,110,-108,-84
make|my=-162,-184,-200,-19 make|sure=-77,-30,12,1 make|the=-115,-128,-84,44
management|$=-48,-4,36,5 manager|$=60,40,-14,19 manag|director=31,52,-72, marathon|$=8,33,19,-64
marathon|in=1,9,-51,-81 market|$=-74,20,-15,15 mark|$=-23,2,44,48 medical|degr=26,2,-114,1
medicin|$=35,-19,-49,7 meet|$=37,-37,-3,6 mess|in=-142,-5,1,8 me|$=-105,-51,-126,-23
me|unconditionally=-76,-119,-2,1 midwif|$=10,67,7,3 milk|round=-91,-28,11,4 million|dollar=,1,85,1
mindset|$=-58,-23,4,19 mind|$=-119,-15,-139,-38 minut|$=26,,-71,-1 miss|a=18,74,131,27
monday|$=-93,-83,3,11 monday|to=8,15,-81,6 money|$=-54,-35,3,11 month|$=62,72,33,-1
more|$=76,93,22,-97 more|about=-16,-2,-52,10 more|fun=-1,,2,-133 more|of=-16,-4,4,29
more|patient=-7,-1,1,-248 more|productiv=-87,-110,-55,1 more|quality=-2,,,-135 morn|$=-61,95,5,-114
mortgag|$=22,9,1,-62 move|into=10,-186,18,35 move|the=29,69,5,27 museum|$=118,59,7,2
myself|$=11,36,-49,23 my|#=-75,-28,-10,14 my|apprentic=-72,-105,1, my|book=85,11,3,35
my|boss=-113,20,-64,-5 my|brother=-27,-44,-4,-28 my|career=-128,-102,-73,10 my|client=-11,10,-127,3
my|comfort=-80,-55,3,8 my|cv=-67,-80,8,4 my|dad=4,81,2,-21 my|desk=68,5,14,107
my|dissertation=81,-65,4,1 my|dream=-104,-42,7,26 my|ex=-2,71,-76,-66 my|exam=-8,29,11,51
my|financ=-61,-37,5,-80 my|first=-13,49,-34,-27 my|golf=-6,2,10,-53 my|gran=1,37,25,-62
my|head=-242,-76,48,17 my|hour=17,42,-48,40 my|inbox=-19,-49,,91 my|job=28,-139,-2,26
my|kid=-2,-86,7,-26 my|knowledg=-87,-67,8,11 my|leadership=-100,-19,1,13 my|level=3,4,1,100
my|life=-83,-74,-8,61 my|logbook=35,32,6,61 my|mark=-4,32,60,23 my|mentor=-104,-87,6,1
my|nail=64,162,-26,-46 my|name=147,141,3,23 my|nephew=20,61,10,-49 my|notic=-84,136,25,16
my|novel=137,-1,51,4 my|old=42,89,2,-82 my|own=156,177,20,24 my|pilot=24,19,-49,10
my|sister=-16,-98,13,-65 my|son=11,-86,45,-52 my|team=63,-49,37,46 my|teeth=2,-171,13,16
my|thesis=41,-21,40,7 my|time=-61,-4,3,36 my|tool=26,86,1,8 my|whol=8,-32,-48,7
my|wife=87,-27,24,-68 my|work=-53,-78,26,7 my|writ=34,89,5,12 name|on=130,120,1,14
network|$=-71,-20,34,2 never|be=-110,-164,-25,-46 never|feel=-121,-118,-8,-37 new|job=-49,29,-43,-4
new|skill=-88,30,3,4 next|level=-80,-66,,3 night|$=86,71,3,58 night|staff=45,-107,3,
notic|$=-118,90,5,37 not|be=-85,-18,73,28 novel|$=91,11,57,-127 no|bad=-111,-107,-85,2
nurs|$=98,72,25,7 offic|$=-6,-76,19,18 off|my=48,102,17,-18 off|the=9,28,-16,-78 of|#=29,88,66,-34
of|a=1,-34,-55,41 of|every=47,-71,-70,11 of|my=114,57,39,28 of|our=52,4,100,62 of|the=-54,-22,60,44
of|water=,1,7,-99 of|year=64,75,8,6 of|£=1,1,-68,3 onto|the=86,96,4,41 on|a=71,-27,23,3
on|holiday=3,-15,3,-68 on|my=-277,-126,-78,89 on|our=5,15,-32,-66 on|the=144,167,30,-49
on|time=385,57,109,34 on|to=-75,-79,2,4 on|top=-179,-9,3,13 on|what=-121,-26,28,2
order|$=-10,-44,9,-37 or|someth=4,-83,7, other|$=-125,-43,2,16 our|shop=-53,-24,41,2
out|$=-46,16,3,-55 out|how=-46,-99,5,1 out|in=42,-14,4,-82 out|my=22,-13,8,33 out|of=128,188,1,41
out|the=-99,97,13,-89 overtim|$=2,53,25,27 over|the=-63,-64,-34,-7 own|$=57,106,-78,53
own|a=16,13,4,-67 own|business=-91,16,1, paint|the=25,101,10,-163 paperwork|$=-74,-33,1,31
paper|$=-15,-45,-14,9 paramedic|$=75,77,2,13 parent|$=-85,3,28,80 partner|$=-12,-64,10,-80
party|$=10,8,2,-86 part|time=78,107,30,27 pass|all=45,8,-51,4 pass|my=-11,-20,21,73
pass|the=43,66,-93,-139 patient|with=-3,,,-72 pay|$=27,-41,15,64 pay|rise=-135,38,2,1
peopl|$=-76,-11,12,26 person|$=-49,-84,-99,-56 physic|$=23,-26,-113,4 placement|$=-23,-101,20,1
plac|$=-106,32,10,52 plant|#=3,4,4,-71 plant|$=-33,13,-78,9 plant|aliv=50,-2,5,-143
plan|$=48,37,-38,3 play|the=5,1,-47,-70 portfolio|$=10,-109,16,2 post|$=88,159,6,6
pottery|for=22,-14,4,-61 presenc|$=-66,-105,1, press|ups=8,22,28,-176 pric|list=25,61,6,28
pric|of=19,2,-84,19 probation|$=94,17,1,4 process|$=-99,-62,3, professor|$=28,18,-40,12
program|languag=7,27,-64,1 promotion|$=-57,52,3,-16 promot|$=-34,86,11,4 promot|to=75,40,-7,
public|speak=-103,-26,5,1 publish|a=54,-42,10,5 pupil|$=-21,-104,9,1 pupil|in=-9,-8,-57,18
put|on=20,95,2,1 put|up=12,116,2,-29 qualification|$=-100,72,3,12 qualify|as=35,33,-87,2
quality|time=-2,,,-135 quit|$=-125,101,8,70 quiz|$=25,19,60,-91 railway|$=52,17,3,-98
rais|$=-62,94,6,5 read|a=51,1,42,23 read|more=-2,-2,1,154 rearrang|the=42,-117,16,7
reception|$=-82,-36,38,3 refus|to=7,2,-71,2 relationship|with=-65,-32,4,34
reorganis|the=54,-90,2,32 report|$=-60,-4,-1,2 resign|$=-107,61,38,-52 resit|$=35,106,13,5
rest|of=-10,18,-162,2 retrain|as=97,127,-23,3 return|to=-32,70,6,14 rid|of=-21,-19,1,-150
ring|$=14,18,11,-55 rise|$=-123,13,-1,8 role|$=-59,-39,-44,24 room|$=5,32,44,32 rota|$=22,-13,5,52
round|$=-4,-35,34,14 round|the=-72,-96,-10,34 run|a=32,54,-88,-31 run|the=9,-116,18,110
sad|again=-134,-144,-6,-158 sale|$=-65,-64,21,61 same|time=-2,13,-60,14 save|for=20,-142,4,-31
save|more=-7,-1,,-139 save|up=25,-15,1,59 school|$=-90,50,-1, school|in=8,19,-2,102
scor|#=1,7,16,-96 seen|as=-102,-69,25,3 see|all=2,3,20,-79 see|the=-31,83,10,-50 sell|$=37,-53,1,63
sell|my=7,38,4,-50 set|$=-34,20,5,-48 set|up=110,123,6,15 shadow|a=2,-94,17,2 shap|$=-20,-24,6,-74
sheet|$=92,3,13,1 shift|$=27,-20,46,47 shop|$=-57,,-23,64 show|$=26,35,12,-65 sign|off=26,57,41,6
sister|$=12,62,12,52 sit|in=10,-130,3,11 sit|the=3,71,8,28 skill|$=-82,-31,13,19
smash|it=-56,-83,4,9 smok|$=37,63,34,-80 someth|with=-20,-18,8,54 some|qualification=-48,72,1,8
son|$=4,65,40,-56 sort|out=-147,-58,6,-29 sort|the=127,-23,3,30 sous|chef=45,116,15,3
spanish|$=14,9,12,49 speak|up=110,73,15,9 specialis|in=77,-38,3,58 spend|less=-14,-1,2,-55
spend|more=-15,-1,1,-62 staff|$=-68,-49,27,14 stall|$=18,-50,-7,74 stand|up=-4,9,59,16
start|my=-59,39,-26,19 start|the=35,26,41,20 start|up=23,46,-57, stop|doing=82,110,12,3
stop|smok=74,60,35,-29 stop|the=16,38,-64,6 stress|$=-16,-2,1,41 studio|$=95,4,3,33
study|$=-123,74,13,72 study|for=8,-63,-62,2 supplier|$=9,55,31,5 swim|the=39,88,-99,-29
switch|to=75,10,1,14 s|with=11,-110,14,15 tabl|$=-80,7,2,25 taken|on=44,150,6,4 take|a=-51,27,3,64
take|on=43,7,1,32 take|the=-107,-11,25,-8 take|up=364,-35,5,-380 talk|$=29,112,5,-106
talk|on=14,-7,5,-93 talk|to=58,-175,41,44 teach|#=,,-127,5 teach|$=4,83,48,21 teach|my=4,-189,12,10
teach|the=7,125,5,-217 team|$=-50,-117,25,-91 team|leader=70,74,1,1 teeth|into=2,-171,13,16
test|$=-49,9,22,26 textbook|$=3,-25,-108,8 ther|$=20,-79,-12,34 ther|is=-74,36,-32,1
the|#=26,56,88,26 the|acca=3,-5,-67, the|archiv=59,38,3,27 the|baby=-142,1,1,-60
the|bakery=-9,-4,32,51 the|bar=80,40,-76,40 the|best=-133,-165,-18,34 the|business=47,61,4,11
the|caf=35,16,-47,5 the|council=-44,-57,15,-52 the|country=6,21,-10,47 the|cup=15,9,3,-63
the|customer=-76,32,-57,3 the|dog=7,-88,11,-102 the|euromillion=8,6,-48,-64 the|even=30,-44,7,-52
the|family=40,-1,41,-107 the|firm=-39,-63,-18,27 the|first=81,-53,69,26 the|garag=6,54,6,-14
the|garden=-35,-49,15,-63 the|great=6,15,3,-85 the|gym=29,-85,5,-33 the|hospic=6,-27,9,-68
the|hous=-13,-84,1,-20 the|job=-33,-30,59,8 the|kid=-94,-53,31,-149 the|kiln=62,12,1,38
the|kind=-124,-115,53,1 the|kitchen=-5,9,13,-99 the|loft=34,7,14,-59 the|milk=-90,-26,13,5
the|month=38,57,29,50 the|most=-242,-186,-64,-23 the|new=-13,-276,11,86 the|next=-96,-80,52,6
the|night=51,-31,15,85 the|nursery=31,80,8,-81 the|offic=-157,-63,14,24 the|parish=26,125,18,1
the|placement=-37,-81,12, the|pric=8,11,-86,18 the|pub=30,9,82,-200 the|resident=45,-105,,28
the|rest=1,-31,-57,14 the|restaurant=13,-3,-51,44 the|right=-19,-43,65,11 the|same=28,92,-107,18
the|shop=-40,-153,-8,116 the|staff=34,69,5,1 the|stor=-92,-4,1,9 the|studio=71,-36,1,33
the|team=-96,-7,5,31 the|time=-68,-79,4,3 the|tool=37,14,5,55 the|top=-72,-68,19,-39
the|train=13,-83,18,4 the|trust=-127,-53,3,3 the|van=52,16,,35 the|villag=21,63,7,-94
the|ward=-27,-71,25,34 the|weather=-5,-72,-202,18 the|whol=-26,101,-90,23
the|world=-85,-37,-137,-40 the|yard=19,-18,23,68 thing|at=-72,19,-108,4 think|$=-38,-6,-64,5
this|time=21,105,6,8 through|my=-69,-18,-9,15 thr|new=-67,58,2,2 th|$=1,-43,23,-62
tidy|my=109,-35,4,-38 tidy|the=-24,-147,7,100 tidy|up=-164,-29,12,83 time|$=-11,-61,-49,48
time|for=62,-49,8,-46 time|with=-4,-1,,-137 tool|$=12,82,1,8 top|of=-102,103,5,13
to|#=58,-45,-60,11 to|a=-77,2,44,-18 to|all=4,38,63,-50 to|be=-1,37,-77,-40 to|do=-27,-6,33,65
to|every=2,2,67,29 to|know=48,-67,-8,13 to|make=28,-6,22,-155 to|me=-75,-82,-57,6
to|my=-28,-84,52,-33 to|read=12,-34,5,97 to|run=31,149,14,2 to|sit=2,-30,17,-85
to|the=-10,-110,42,-92 to|uni=-82,27,5,9 to|use=8,80,7,15 to|weld=27,-4,4,56 to|win=12,46,-10,-76
to|work=-87,108,34,10 train|as=39,154,2,1 train|my=16,-88,12,3 train|to=3,49,-40,5
transfer|to=16,58,8,62 translat|the=1,16,-74,2 try|out=67,-8,3,34 turn|my=52,-158,-30,4
turn|the=2,95,8, twic|$=1,1,-42,8 twic|a=1,3,17,-61 unconditionally|$=-76,-119,-2,1
understand|how=112,-2,5,3 under|#=13,5,40,15 uni|$=-111,7,10,89 up|$=11,-41,19,35 up|a=-35,33,46,3
up|for=1,28,2,63 up|in=69,-59,7,25 up|my=-189,-32,19,81 up|on=-20,-55,18,37 up|pottery=22,-14,4,-61
up|the=-36,-132,43,-42 up|to=-86,-17,12,70 used|to=115,1,4,13 use|the=5,96,54,19
using|the=-28,74,9,9 van|$=46,84,-8,73 vet|$=73,37,-5,3 visit|a=10,-9,6,61 visit|some=26,-10,,-72
walk|the=21,-20,29,-59 walk|to=3,-11,3,-179 want|to=-57,-63,61,48 wan|get=-51,128,5,1
ward|$=-25,-71,21,36 watch|all=2,25,40,-70 wed|$=-35,,12,48 weekend|$=43,-10,20,-106
week|$=38,65,-6,52 what|i=-178,-147,62,55 what|the=-69,-4,-76,3 whol|of=19,-55,-36,7
wife|$=17,-44,2,-43 win|a=54,10,-4,103 win|every=38,7,-47,18 win|the=108,148,-49,-202
within|#=3,4,75,4 without|a=33,96,32,-49 with|a=87,29,-16,35 with|difficult=-88,-2,1,59
with|my=152,-33,-4,-215 with|the=-13,-156,80,25 word|of=,10,59,20 workshop|$=-37,48,34,8
work|#=2,5,-79,6 work|$=-86,94,-27,112 work|after=-67,164,5,2 work|again=-228,65,,9
work|as=11,-177,-28,4 work|for=-21,129,15,5 work|in=195,-78,-36,17 work|life=-111,-11,3,12
work|on=165,-56,13,6 work|with=106,-79,3,3 world|$=-90,-39,-57,-69 writ|#=1,10,-94,8
writ|$=28,131,8,19 writ|a=31,44,25,13 year|$=16,35,15,34 year|apprenticeship=20,1,-149,3
zero|hour=1,6,-34,-85 zone|$=-80,-55,3,8 £|#=23,24,-48,-55
"""
