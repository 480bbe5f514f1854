"""Weights of the learnt opinion, pairs; written by `python -m benchmarks.smart.learn --write`."""

PAIR = """
#|#=-16,21,17,-60 #|$=44,6,-36,5 #|%=4,-25,-43,51 #|a=2,3,16,-74 #|and=10,16,-93,21
#|billion=-51,-49,-140,5 #|call=2,3,63,3 #|customer=-78,-86,-76,2 #|for=5,22,13,-87
#|hour=9,21,-38,26 #|in=14,24,69,47 #|k=30,26,38,-51 #|kg=13,7,19,-114 #|kilo=6,4,-113,-50
#|m=1,1,-5,91 #|million=9,26,-153,7 #|minut=3,12,30,-9 #|on=1,1,-44,22 #|pound=,1,7,-65
#|press=8,23,28,-175 #|s=-12,-129,22,19 #|th=3,-43,25,-57 #|to=-8,-99,125,36 #|tulip=2,1,9,-78
#|word=2,12,63,26 %|$=39,34,-15,25 ^|#=25,19,-25,27 ^|a=-7,31,22,58 ^|achiev=-2,4,-5,28
^|answer=46,-16,-63,15 ^|apply=80,32,-11,32 ^|ask=-17,2,66,-50 ^|attend=-16,15,39,20
^|audit=5,3,61,1 ^|bake=14,-71,51,-19 ^|be=14,193,-126,-37 ^|beat=33,112,38,-105
^|becom=-31,-35,-128,7 ^|better=-6,-3,1,-51 ^|book=25,85,1,12 ^|break=24,94,2,18
^|bring=-86,-11,-66,-64 ^|build=20,-45,-42,53 ^|buy=52,77,10,-47 ^|c=22,80,20,6 ^|call=52,30,70,-2
^|carry=21,-115,1,9 ^|chang=3,203,-57,7 ^|clean=34,-35,9,-51 ^|clear=-25,69,-15,-59
^|climb=13,56,-13,15 ^|collect=62,-37,19,-81 ^|come=101,53,3,11 ^|complet=36,72,-2,-142
^|consider=3,-114,2,3 ^|contribut=-67,-30,6,16 ^|cook=8,-50,3,-115 ^|cut=-64,11,36,102
^|cycl=1,17,51,-51 ^|date=77,-82,6,-111 ^|design=62,-80,-19,6 ^|develop=-42,-63,26,45
^|do=25,3,14,-47 ^|doubl=20,-26,-32,18 ^|drink=-16,1,16,-157 ^|driv=169,-3,-14,14
^|earn=-151,-11,-5,108 ^|eat=22,-35,33,-187 ^|end=45,124,-14,15 ^|every=-99,-40,10,2
^|explor=37,-90,8,17 ^|feel=-98,-27,5,-68 ^|file=48,92,2,1 ^|find=-151,-8,-133,-66
^|finish=-23,120,-40,-106 ^|fit=-94,-41,5,71 ^|fix=-101,-27,3,57 ^|fly=75,75,-193,-122
^|focus=28,-6,4,48 ^|gain=-77,-13,5,9 ^|get=-5,88,-72,-55 ^|give=29,-18,50,34 ^|go=-57,-14,-43,-156
^|grow=-64,-84,-47, ^|hand=18,72,66,22 ^|handl=16,72,88,28 ^|have=-47,81,-166,-47
^|help=91,11,31,-9 ^|hire=63,2,-83,4 ^|hit=46,86,12,48 ^|host=30,21,9,-29 ^|improv=-124,-173,38,-65
^|increas=-76,-39,29,26 ^|interview=55,12,4,4 ^|introduc=53,81,6,26 ^|join=40,59,8,17
^|keep=-70,-166,70,-44 ^|know=-102,-88,-151,16 ^|launch=25,61,7,35 ^|lay=4,17,-33,69
^|lead=-98,5,60,19 ^|learn=60,-73,7,-22 ^|leav=-13,4,31,37 ^|less=-11,-2,2,-47 ^|listen=16,-78,8,21
^|live=-171,59,-100,-110 ^|log=54,-78,50,22 ^|look=-58,-84,20,-83 ^|lose=-162,-95,-64,-125
^|make=-53,-29,-171,60 ^|manag=-41,-60,15,7 ^|mark=24,8,-51,7 ^|master=-2,-79,-28,40
^|meet=61,22,48,-96 ^|mentor=-57,7,8,3 ^|more=-14,-10,2,76 ^|move=11,118,46,-25 ^|my=15,-2,60,-34
^|network=-66,-20,13,1 ^|never=44,-41,11,-17 ^|new=32,80,5,1 ^|no=58,47,14,22 ^|not=-40,-88,91,68
^|open=42,46,-19,31 ^|organis=59,107,11,14 ^|own=32,65,-85,-56 ^|paint=28,15,11,-101
^|pass=-94,21,-40,-43 ^|pay=28,47,31,-58 ^|phon=4,16,43,10 ^|pick=15,59,11,11 ^|plant=17,47,21,-28
^|play=17,18,-51,-75 ^|practis=75,-46,45,-40 ^|publish=103,-22,-9,14 ^|put=27,42,30,-11
^|qualify=32,29,-78,1 ^|quit=-25,86,13,-35 ^|rais=-53,-128,25,2 ^|reach=-50,11,45,23
^|read=-34,-136,-80,-99 ^|rearrang=43,-118,16,7 ^|record=56,49,5,18 ^|redo=20,94,15,3
^|reduc=-101,-69,48,24 ^|register=30,111,8,8 ^|renew=71,51,2,3 ^|reorganis=53,-91,2,32
^|replac=30,55,26,33 ^|research=8,-82,6,1 ^|restor=23,57,17,-24 ^|retir=-55,28,5,1
^|return=-32,74,18,15 ^|revis=-6,-77,30,40 ^|run=84,-140,-17,-42 ^|save=-29,-171,41,-83
^|say=60,-16,31,11 ^|scor=2,9,17,-91 ^|see=-29,168,37,-191 ^|sell=56,57,-20,125 ^|send=60,-13,27,52
^|set=26,126,42,25 ^|shadow=34,-79,29,55 ^|shorten=-105,-42,5,9 ^|sit=24,-69,5,40
^|sleep=4,27,-28,-83 ^|someth=-14,-23,8,55 ^|sort=-62,-91,12,21 ^|speak=121,-48,-39,40
^|specialis=76,-40,3,58 ^|spend=-29,-2,-20,-110 ^|start=-32,116,69,41 ^|stay=34,90,-14,35
^|stop=-78,148,-38,32 ^|study=26,-66,8,24 ^|support=65,-31,3,5 ^|surviv=-109,-90,2,2
^|swap=33,68,21,21 ^|swim=12,-42,-42,-13 ^|switch=-46,75,11,35 ^|tackl=-80,-70,1,7
^|take=21,51,83,-27 ^|talk=14,-165,32,18 ^|teach=96,-33,-42,-68 ^|the=39,77,51,-293
^|think=61,-4,15,28 ^|tidy=-80,-212,23,145 ^|train=76,-2,32,33 ^|translat=51,-20,-23,15
^|travel=-21,-18,-58,-114 ^|tripl=15,7,-62,6 ^|try=116,-86,35,53 ^|turn=5,-74,16,52
^|two=8,4,-54,34 ^|understand=21,-119,-53,49 ^|use=7,-122,-21,85 ^|using=14,-168,20,13
^|visit=76,-10,39,-92 ^|volunteer=45,-37,20,30 ^|walk=40,-15,49,-81 ^|watch=-11,-16,68,-80
^|wear=66,-74,14,27 ^|win=-51,108,-183,-103 ^|work=89,51,-50,36 ^|writ=81,-74,-70,48
about|my=13,94,20,-109 about|the=52,59,31,61 across|the=,1,-61,2 act|$=-35,-76,20,49
after|my=41,22,4,-63 after|the=16,-30,7,58 again|$=-30,-43,-30,-105 agent|$=75,-2,-24,4
aliv|$=13,-24,-14,-142 all|#=-53,-34,-36,135 all|my=10,113,2,186 all|of=-10,-140,-172,11
all|the=-85,-23,-86,-177 all|time=-82,-65,-49,-46 alon|$=39,124,-116,39 although|i=4,6,-120,3
alway|$=-68,-63,-114,-20 and|a=-76,-6,-71,2 and|get=15,19,49,8 and|i=-78,-149,43,1
and|no=-9,-22,-98,3 and|the=-8,11,-104,4 and|work=1,-44,-72, another|job=-2,142,9,1
answer|#=1,2,-80,2 anyth|$=-17,-40,-99,8 any|job=-70,34,31,3 any|more=108,111,1,28 an|app=90,1,29,
an|apprenticeship=7,18,41,-22 an|exam=-114,10,1,10 an|expert=-36,-56,-17,1 an|hour=35,76,-134,-57
an|interview=-87,5,8, apply|for=87,27,-18,9 apprenticeship|$=-43,13,-82,-6 apprentic|$=-51,-102,3,1
app|$=85,6,19,1 archiv|$=59,23,2,15 ask|for=-171,15,22,23 ask|my=28,67,2,2 as|a=-16,-71,-96,112
as|an=-7,33,-30,11 attend|a=-115,6,1,4 at|$=-83,-3,-112,19 at|a=-73,69,11,31 at|all=-81,-73,-41,-55
at|chess=4,55,10,57 at|home=17,-4,33,-347 at|least=69,80,63,13 at|my=95,48,8,33
at|school=-54,-68,3,-1 at|the=166,-20,60,132 at|weekend=43,-50,6,-58 at|work=-83,-367,-123,71
award|$=-94,102,27,30 a|#=40,27,-38,-102 a|better=67,41,10,-46 a|bit=-146,-104,2,20
a|book=201,26,-26,11 a|business=-6,-117,2,1 a|career=59,-58,43,7 a|cours=-108,-57,2,8
a|day=12,16,-40,48 a|decent=-128,-251,22,-8 a|few=198,-259,9,72 a|full=9,4,-126,6
a|good=-144,-125,27,123 a|head=80,55,14,15 a|hot=23,26,22,-166 a|job=120,158,33,-26
a|leader=-107,-114,7,11 a|level=31,88,12,12 a|liv=74,-54,11,87 a|marathon=7,22,-121,-34
a|medical=26,2,-102,1 a|mentor=179,35,24,5 a|million=9,15,-32,12 a|month=5,9,47,-136
a|more=-16,-3,3,-175 a|new=-55,217,-8,11 a|nicer=-10,-39,-39,14 a|night=2,21,-9,-105
a|nurs=44,-107,3,9 a|partner=-3,-56,16,-69 a|pay=-134,20,2,1 a|pilot=6,-28,-57,
a|portfolio=56,-69,24,1 a|professor=58,31,-56,13 a|promotion=-227,80,4,-10 a|proper=-102,-98,8,14
a|qualification=-104,50,2,4 a|rais=-18,105,10,6 a|register=29,9,66,3 a|second=-21,27,26,6
a|showreel=93,75,22,24 a|singl=71,141,-5,21 a|stall=17,115,19,11 a|talk=43,81,3,20
a|tidier=-11,-6,1,-57 a|vet=81,109,-4, a|week=23,48,-40,26 a|work=111,51,6,1 a|workshop=-96,11,2,2
baby|$=-32,63,3,-60 back|$=52,-35,14,35 back|in=-90,-103,-10,-58 back|to=-109,229,-135,16
bad|day=-111,-107,-84,2 bake|a=1,40,10,-73 balcony|$=45,-15,1,-75 bank|$=-76,23,7,-5
bar|exam=51,8,-70,29 beat|my=32,112,26,-72 becom|a=82,-51,-144,78 becom|an=20,36,33,5
becom|fluent=-72,-19,10,4 becom|proficient=82,-4,15,6 becom|the=-67,-45,48,12 bed|$=63,-27,7,-126
been|a=-67,-133,4,2 better|$=-30,-8,4,67 better|at=67,-14,6,-34 better|in=-1,,,-56
better|job=51,58,,3 better|with=-15,-2,1,53 be|#=-45,-84,-163,-75 be|$=-24,-11,52,10
be|a=-62,-322,114,-185 be|an=-12,-4,-57,5 be|at=161,32,56,31 be|debt=108,145,18,20
be|excellent=-81,-38,5, be|good=-22,-22,-63,2 be|happy=-7,-6,-25,-4 be|head=81,62,-1,3
be|in=-46,99,9,53 be|late=152,90,3,4 be|lov=-53,-47,-1,-62 be|made=109,145,10,
be|more=50,-33,26,-117 be|my=-23,67,4,1 be|on=282,228,3,36 be|promot=40,65,4,3
be|rich=-34,-86,13,20 be|right=8,25,-141,1 be|seen=-101,-70,25,3 be|someon=-12,-7,13,46
be|the=-300,-142,-3,-56 be|wrong=-113,-106,-19,27 bid|$=56,-6,7,49 bit|$=-72,-89,1,14
board|$=46,123,19,6 book|$=118,64,53,42 book|a=22,72,1,-19 boss|$=-102,14,57,9
bring|my=53,35,-116,-24 brother|$=8,5,-49,18 build|a=59,99,-138,27 build|the=37,76,-70,4
business|$=-43,-1,50,24 buy|a=32,31,4,-78 by|#=65,73,47,15 by|all=-11,-4,-1,-62 by|hand=3,-5,-121,7
by|the=-126,16,89,-33 call|a=2,3,94,6 call|back=13,15,49,4 card|$=89,62,22,-91
career|$=-124,54,-47, career|in=64,-18,17,2 care|home=17,18,6,74 carry|on=21,-115,1,8
ceo|of=1,5,-108,1 certificat|$=-11,87,9,1 certifi|$=-110,2,2, chain|$=-27,-15,-45,11
chang|$=-40,-131,9,5 chang|job=-28,131,7, charter|$=75,19,19,1 chef|$=16,32,30,20
children|$=-20,-30,-84,-30 class|$=-55,4,6,16 clean|$=18,-11,2,87 clean|out=2,129,3,-78
clean|the=22,-74,3,22 clear|the=56,52,-60,-33 client|$=21,68,91,13 club|$=23,-14,-70,13
coach|$=-1,-21,1,64 code|$=60,-44,8,3 colleg|$=-1,59,4,8 come|$=16,70,5,-131 come|in=18,45,-67,8
comfort|zone=-80,-56,3,8 communication|$=-92,-10,7, company|$=-87,36,-28,10 complet|#=5,4,58,-16
complet|a=-39,10,-59,-54 complet|the=16,19,36,-142 constabl|$=65,71,-59,2 contract|$=3,48,47,3
cook|$=-9,-94,3,4 cook|for=-18,-85,,33 council|$=40,93,8,16 country|$=28,19,-55,-24
cours|$=4,113,19,27 creat|a=5,69,3,21 crew|$=-17,-66,8,59 cup|$=15,9,3,-63 customer|$=48,21,-41,2
customer|for=6,13,85,8 cut|down=-87,-57,, cut|fuel=-9,21,2,-102 cut|my=87,155,-44,27
cvs|to=3,-89,1,13 cv|$=72,23,2,4 dad|$=1,-47,18,-44 day|$=72,169,-80,10 day|for=-32,-17,-106,1
day|on=,1,62,5 day|to=7,3,55,4 deal|$=85,5,3,1 deal|with=-192,-14,11,3 debt|free=115,145,18,4
degr|$=-32,52,-140,34 department|$=-50,25,2,1 depot|$=48,99,15,25 design|$=13,-83,12,38
desk|$=82,-37,9,64 direction|$=-113,-122,3,5 director|$=33,43,-70, dissertation|$=83,-55,5,1
dog|$=55,-36,8,-12 done|$=-44,-101,17,53 do|#=10,28,53,-120 do|a=79,132,5,-62 do|better=-53,-2,1,31
do|more=-26,-1,,49 do|my=66,-120,31,74 do|someth=-48,-18,14,39 do|the=14,,49,-16
do|up=-45,-31,1,-115 drink|less=-17,-8,1,-82 dry|for=29,-55,-65,-9 each|day=5,10,-50,11
each|of=6,11,54,-6 earn|#=12,10,40,22 earn|a=-108,15,17,3 earn|£=3,1,-39,35 eat|better=-2,-1,,-88
elden|ring=13,7,10,-57 email|$=-46,-84,16,27 employer|$=-69,62,7,6 end|$=-84,-70,7,12
english|$=-22,-60,1,30 even|$=25,47,-17,-5 everybody|at=-90,-67,8,20 everyon|in=69,105,-110,-35
everyth|$=-55,-13,-113,16 every|customer=-77,-54,-24,2 every|day=-47,-45,-87,-119
every|hour=3,3,-139,-8 every|law=-30,-28,-63,14 every|month=1,1,44,-17 every|morn=,,40,-66
every|pupil=-99,-68,-73,2 every|singl=-14,-77,-50,5 ever|$=-172,-112,-9,-37
ever|written=100,48,-28,1 exam|$=-72,68,-20,-120 expert|in=-26,-20,-42, family|$=-84,-21,6,-88
family|law=34,11,40,68 farm|$=-3,-35,-73,18 figur|$=7,2,1,-52 film|$=2,31,-47,-100
financ|at=-61,-37,5,-80 find|a=-97,-212,154,-4 find|my=-57,-102,26,92 find|out=12,-169,19,40
find|the=40,59,-179,-141 find|work=-2,296,19, finish|a=-13,3,-70,4 finish|elden=13,7,10,-57
finish|my=-38,16,-61,82 finish|the=124,99,108,-12 firm|$=2,100,-23,7 fit|$=-3,-40,1,50
five|year=12,3,-68,6 fix|the=-46,64,3,56 fluent|in=116,-68,36,31 focus|on=110,-8,3,11
follow|my=-132,-7,2,6 foreman|$=34,80,50,10 forever|$=-28,-5,-48,-69 form|$=8,41,43,4
for|#=22,10,-39, for|a=-48,-6,71,81 for|council=37,91,1,4 for|feedback=79,-12,17,4
for|fun=9,12,33,-109 for|good=-27,68,-33,19 for|me=-30,-40,76,-16 for|my=170,-95,-64,-108
for|myself=-131,-113,13,3 for|our=24,24,-112,-118 for|the=152,6,113,102 for|work=-75,11,11,2
free|$=85,138,-15,3 from|#=24,44,33,9 from|my=-109,-31,-78,59 from|our=54,-32,13,-67
from|the=33,-57,86,18 from|train=3,12,-69,2 fun|$=8,-21,33,-113 game|$=-3,-60,4,4
garden|$=-2,3,13,-67 garden|with=-67,-110,,-17 get|a=1,-133,-26,144 get|an=-81,27,7,8
get|back=-146,-85,35,-3 get|better=101,-10,2,4 get|elect=-73,4,2,34 get|hir=-60,14,6,24
get|in=-88,-124,6,-74 get|into=328,301,28,43 get|my=270,125,66,-127 get|notic=-32,-96,3,25
get|on=-25,49,2,-3 get|out=99,199,9,-56 get|paid=-56,-47,76,73 get|promot=-5,-48,-3,4
get|rid=-20,-20,1,-150 get|some=-137,127,4,67 get|the=-31,-69,-178,-52 get|to=46,-27,18,64
get|work=-6,128,4, give|a=80,41,8,23 give|up=24,178,17,-18 going|back=-41,92,4,24
good|$=130,209,-29,25 good|at=-8,-20,-54,18 go|back=-189,92,24,17 go|from=-48,16,-223,10
go|to=-86,93,98,-32 grow|$=-89,-10,5,10 grow|as=-77,-58,3,1 grow|my=-90,-50,10,25
grow|the=-46,-72,35,13 half|$=30,13,-51,13 half|marathon=4,45,17,-107 handover|$=104,24,42,17
hand|$=24,-25,-94,7 hand|in=-65,128,7,20 hand|over=16,53,40,2 happy|$=-70,-23,21,1
has|ever=-48,-67,-61,1 have|#=26,-105,27,13 have|a=-132,29,166,-62 have|all=30,23,70,10
have|every=51,24,53,3 have|more=-3,-2,7,-126 have|my=116,158,2,9 have|no=38,42,-93,20
have|the=-38,-30,-31,31 head|of=135,158,15,6 healthier|$=-3,-3,3,-89 health|$=-6,-12,3,-52
help|my=13,99,5,-49 help|the=-100,-67,1,3 hit|#=,1,57,9 hobby|$=,-3,1,-124 holiday|$=12,-51,15,4
home|$=68,45,34,-146 home|in=-61,-37,5,-58 home|visit=,1,3,68 hospic|$=59,-31,4,-68
hour|$=46,-2,-80,30 hour|a=3,6,-57,-59 hour|by=1,1,-56,6 hous|$=21,-54,31, how|i=-122,-1,9,1
how|to=79,-30,15,8 i'm|#=7,27,-136,4 i've|never=10,11,-2,-70 improv|my=45,-89,16,-212
improv|the=-32,-10,3,61 inbox|$=-18,-65,3,82 instead|of=11,-24,28,-83 interview|$=-66,12,10,1
into|a=27,-171,-70,9 into|the=10,55,6,16 into|ux=1,-77,13,1 in|$=-75,-100,-47,45 in|a=96,65,-58,7
in|all=-81,-71,-64,3 in|europ=2,4,-54,14 in|everyth=-9,-15,-67, in|her=100,-13,1,-10
in|law=-5,-10,-126,-56 in|math=-17,-96,9,12 in|my=-25,119,104,15 in|on=2,-123,2,1
in|order=-65,-47,12,-97 in|our=27,-38,-78,-33 in|shap=-68,-100,6,-81 in|spanish=-110,5,24,7
in|the=-87,-1,-47,148 in|under=4,29,35,-67 in|with=31,96,3,-171 iso|#=-66,-33,18,6
is|think=-13,-2,-55,1 is|to=-83,37,-11,1 italian|to=,15,7,-79 it|$=-58,-41,-38,3 it|in=-121,-51,9,1
i|only=6,-74,-123,79 i|start=-22,-70,-49,13 i|want=12,29,68,12 job|$=-114,72,36,-5 job|as=78,13,6,
join|the=18,117,5,9 keep|a=126,-39,7,58 keep|bee=79,-7,1,136 keep|my=-28,22,19,-28
keep|on=-170,-3,,4 keep|the=-23,-64,-33,48 kg|$=9,5,14,-80 kid|$=-51,2,23,-64 kid|to=1,-84,5,-4
kiln|$=38,-27,15,105 kind|of=-131,-121,54,1 kitchen|$=53,14,-23,-46 kitchen|at=8,34,3,-98
knit|a=14,35,17,-45 knowledg|to=-78,-106,5,10 know|the=37,-64,-11,-72 know|what=-13,-2,-55,1
k|$=8,5,21,-56 lab|$=-23,7,-40,17 languag|$=-65,-3,-105,26 lath|$=-8,-7,8,76 law|$=-18,-77,2,66
law|to=-10,-7,-128,-40 lay|a=4,11,-45,-38 leader|$=-52,-75,9,28 lead|the=34,127,-23,7
learn|$=-88,-10,15,18 learn|all=49,-89,-41,35 learn|italian=,12,9,-80 learn|the=40,103,26,-9
learn|to=-2,20,,-89 leav|the=65,80,23,12 leav|this=-83,31,2,1 lectur|$=74,-7,26,1
lesson|$=68,16,-4,11 less|stress=-8,-1,1,54 letter|to=10,-83,5, level|#=11,21,42,147
level|$=-81,-55,1,3 licenc|$=60,34,23,2 life|$=-39,-16,-169,-2 life|balanc=-111,-11,3,12
like|me=135,115,-165,-36 line|$=-7,32,20,95 listen|to=16,-78,8,2 list|$=33,38,48,109
live|off=21,92,-35,11 live|to=40,21,-151,-88 liv|$=31,-61,-2,90 loft|$=33,4,9,-74
logbook|$=35,32,6,61 log|my=47,-91,3,8 look|after=30,-55,4,-30 look|at=-118,-30,18,41
lose|#=13,7,-105,-70 lose|weight=-102,-83,10,-41 love|$=-110,-57,13,-29 love|me=-119,-169,-10,1
lov|by=-53,-47,-1,-62 made|permanent=103,121,6,14 make|#=9,9,42,5 make|a=-28,-36,104,45
make|every=-61,-96,-58,3 make|everyon=121,115,-5,-37 make|it=20,111,-108,-83
make|my=-162,-187,-200,-19 make|sure=-78,-30,12,1 make|the=-114,-128,-85,44
management|$=-48,-4,36,5 manager|$=60,41,-14,19 manag|director=30,50,-72, marathon|$=8,34,19,-64
marathon|in=2,9,-51,-81 market|$=-75,20,-15,15 mark|$=-23,2,44,48 medical|degr=26,2,-114,1
medicin|$=35,-18,-49,7 meet|$=37,-39,-3,6 mess|in=-142,-5,1,8 me|$=-105,-50,-125,-21
me|unconditionally=-76,-120,-2,1 midwif|$=10,66,8,3 milk|round=-90,-29,11,4 million|dollar=,1,83,1
mindset|$=-59,-23,4,19 mind|$=-117,-15,-139,-39 minut|$=26,,-71,-1 miss|a=18,75,131,27
monday|$=-97,-82,3,11 monday|to=7,15,-80,6 money|$=-54,-35,3,11 month|$=63,73,33,
more|$=76,94,22,-97 more|about=-16,-2,-50,10 more|fun=-1,,2,-134 more|patient=-7,-1,1,-248
more|productiv=-87,-110,-55,1 more|quality=-2,,,-135 morn|$=-61,96,5,-113 mortgag|$=22,9,1,-62
move|into=11,-187,18,35 move|the=29,71,5,27 museum|$=119,60,7,2 myself|$=11,38,-49,23
my|#=-76,-25,-10,14 my|apprentic=-71,-106,1, my|book=85,12,3,35 my|boss=-114,16,-64,-6
my|brother=-28,-45,-4,-29 my|career=-130,-103,-72,10 my|client=-11,11,-127,3 my|comfort=-80,-56,3,8
my|cv=-66,-81,8,4 my|dad=4,81,2,-21 my|desk=68,7,14,107 my|dissertation=81,-65,4,1
my|dream=-105,-43,7,26 my|ex=-2,72,-76,-66 my|exam=-8,29,11,51 my|financ=-61,-37,5,-80
my|first=-14,48,-35,-27 my|golf=-5,2,10,-53 my|gran=1,37,25,-64 my|head=-243,-80,49,17
my|hour=16,42,-48,39 my|inbox=-19,-50,,91 my|job=28,-140,-2,25 my|kid=-2,-86,7,-26
my|knowledg=-88,-67,8,11 my|leadership=-99,-19,1,13 my|level=3,4,1,99 my|life=-82,-76,-8,60
my|logbook=35,32,6,61 my|mark=-4,31,61,23 my|mentor=-103,-89,6,1 my|nail=64,163,-26,-47
my|name=148,143,3,23 my|nephew=20,63,10,-49 my|notic=-84,137,25,16 my|novel=137,-1,51,4
my|old=40,90,2,-81 my|own=156,179,20,23 my|pilot=24,19,-49,10 my|sister=-16,-100,13,-65
my|son=11,-86,45,-53 my|team=62,-50,37,46 my|teeth=2,-171,13,16 my|thesis=41,-20,40,6
my|time=-61,-4,3,36 my|tool=26,86,1,7 my|whol=10,-22,-48,7 my|wife=88,-27,24,-68
my|work=-52,-79,27,7 my|writ=34,89,5,12 name|on=130,121,1,14 network|$=-72,-20,34,2
never|be=-110,-164,-24,-46 never|feel=-121,-117,-8,-37 new|job=-49,29,-43,-4 new|skill=-87,30,3,4
next|level=-80,-67,,3 night|$=86,72,15,59 night|staff=45,-109,3, notic|$=-118,90,5,37
not|be=-84,-18,73,29 novel|$=92,10,57,-127 no|bad=-111,-107,-84,2 nurs|$=100,72,25,7
offic|$=-6,-76,19,19 off|my=46,101,17,-18 off|the=9,28,-15,-78 of|#=21,28,63,-38 of|a=1,-35,-53,42
of|every=48,-71,-69,11 of|my=117,61,42,28 of|our=51,5,100,62 of|the=-54,-16,58,46 of|water=,1,7,-99
of|year=65,81,8,6 of|£=1,1,-67,3 onto|the=87,98,4,41 on|a=71,-28,23,3 on|holiday=3,-14,3,-68
on|my=-277,-129,-76,88 on|our=5,14,-33,-66 on|the=148,168,31,-50 on|time=386,58,110,34
on|to=-74,-81,2,4 on|top=-179,-9,3,13 on|what=-120,-26,28,2 order|$=-10,-44,9,-37
or|someth=3,-84,7, other|$=-126,-44,2,17 our|shop=-54,-24,41,2 out|$=-47,16,3,-54
out|how=-46,-99,5,1 out|in=44,-14,4,-81 out|my=20,-14,8,33 out|of=128,191,4,40
out|the=-100,98,13,-90 overtim|$=2,53,25,27 over|the=-64,-65,-34,-6 own|$=57,107,-77,52
own|a=16,13,4,-67 own|business=-92,16,1, paint|the=25,102,10,-164 paperwork|$=-74,-34,1,31
paper|$=-16,-46,-14,9 paramedic|$=75,78,2,13 parent|$=-85,3,28,80 partner|$=-12,-65,10,-81
party|$=10,8,2,-86 part|time=78,108,30,27 pass|all=45,8,-51,4 pass|my=-11,-20,21,72
pass|the=43,66,-92,-138 patient|with=-3,,,-72 pay|$=28,-40,15,65 pay|rise=-135,38,2,1
peopl|$=-76,-11,12,26 person|$=-49,-84,-100,-56 physic|$=22,-26,-113,4 placement|$=-24,-101,20,1
plac|$=-105,34,10,52 plant|#=3,4,4,-71 plant|$=-33,12,-78,9 plant|aliv=51,-2,6,-143
plan|$=48,36,-38,3 play|the=5,1,-47,-70 portfolio|$=10,-110,16,2 post|$=89,159,6,6
pottery|for=22,-14,4,-61 presenc|$=-66,-106,1, press|ups=8,23,28,-175 pric|list=25,62,6,28
pric|of=20,2,-84,19 probation|$=94,17,1,4 process|$=-99,-62,3, professor|$=28,18,-40,12
program|languag=7,26,-65,1 promotion|$=-58,52,3,-16 promot|$=-34,86,11,4 promot|to=74,40,-7,
public|speak=-103,-25,5,1 publish|a=54,-41,10,5 pupil|$=-21,-106,9,1 pupil|in=-9,-8,-56,18
put|on=20,96,2,1 put|up=12,116,2,-29 qualification|$=-101,72,3,12 qualify|as=34,32,-87,2
quality|time=-2,,,-135 quit|$=-126,102,8,69 quiz|$=26,19,59,-91 railway|$=52,17,3,-98
rais|$=-62,90,6,5 read|a=53,1,42,23 read|more=-2,-2,1,150 rearrang|the=43,-118,16,7
reception|$=-83,-37,38,3 refus|to=7,2,-72,2 relationship|with=-66,-34,4,34
reorganis|the=53,-91,2,32 report|$=-61,-4,-1,2 resign|$=-108,62,38,-52 resit|$=34,88,12,5
rest|of=-10,21,-165,1 retrain|as=97,128,-23,3 return|to=-33,70,6,14 rid|of=-20,-20,1,-150
ring|$=14,18,11,-55 rise|$=-122,14,-1,8 role|$=-59,-39,-44,24 room|$=6,32,44,32 rota|$=22,-13,5,52
round|$=-5,-35,34,14 round|the=-68,-94,-10,33 run|a=32,55,-88,-31 run|the=9,-122,17,109
sad|again=-135,-146,-6,-158 sale|$=-65,-67,21,60 same|time=-2,13,-60,14 save|for=19,-144,4,-32
save|more=-7,-1,,-138 save|up=25,-15,1,59 school|$=-88,47,-1, school|in=8,20,-1,102
scor|#=1,8,17,-96 seen|as=-101,-70,25,3 see|all=2,3,20,-79 see|the=-31,86,9,-50 sell|$=36,-54,1,63
sell|my=7,39,4,-50 set|$=-36,20,5,-47 set|up=109,124,7,15 shadow|a=2,-94,17,2 shap|$=-20,-23,6,-73
sheet|$=93,3,13,1 shift|$=28,-21,46,47 shop|$=-57,,-24,65 show|$=26,36,12,-65 sign|off=26,57,41,6
sister|$=13,61,12,53 sit|in=10,-130,3,11 sit|the=3,72,8,28 skill|$=-81,-32,13,19
smash|it=-55,-83,4,9 smok|$=37,64,34,-79 someth|with=-21,-18,8,54 some|qualification=-48,72,1,9
son|$=3,66,40,-56 sort|out=-149,-58,6,-29 sort|the=128,-24,3,30 sous|chef=45,116,15,3
spanish|$=14,9,12,49 speak|up=110,73,14,9 specialis|in=76,-40,3,58 spend|less=-14,-1,2,-56
spend|more=-15,-1,1,-61 staff|$=-69,-50,27,15 stall|$=17,-51,-7,74 stand|up=-4,9,59,16
start|my=-59,38,-27,19 start|the=35,26,41,21 start|up=22,46,-58, stop|doing=81,111,13,3
stop|smok=75,62,35,-28 stop|the=15,38,-64,6 stress|$=-16,-2,1,41 studio|$=96,5,3,33
study|$=-123,74,13,72 study|for=8,-64,-62,2 sunday|$=-31,27,-17,35 supplier|$=8,55,31,5
swim|the=39,89,-99,-29 s|with=11,-111,14,15 taken|on=44,151,6,4 take|a=-51,27,3,64
take|on=42,7,1,32 take|the=-108,-11,26,-8 take|up=364,-36,4,-382 talk|$=29,112,6,-105
talk|on=14,-8,5,-93 talk|to=58,-176,41,45 teach|#=,,-127,5 teach|$=4,81,48,20 teach|my=3,-189,12,10
teach|the=7,125,5,-217 team|$=-50,-120,25,-91 team|leader=70,76,1,1 teeth|into=2,-171,13,16
test|$=-50,8,22,26 textbook|$=3,-25,-109,8 ther|$=20,-80,-12,34 ther|is=-74,38,-32,1
the|#=26,58,89,27 the|acca=3,-5,-66, the|archiv=60,37,3,27 the|baby=-142,2,1,-59
the|bakery=-8,-3,33,51 the|bar=81,41,-76,40 the|best=-133,-167,-18,34 the|business=48,65,4,11
the|caf=35,16,-47,5 the|council=-43,-57,15,-51 the|country=7,20,-10,47 the|cup=15,9,3,-63
the|customer=-76,33,-56,3 the|dog=7,-89,11,-101 the|euromillion=8,6,-47,-63 the|even=30,-44,7,-52
the|family=40,-3,42,-107 the|firm=-39,-65,-17,27 the|first=79,-54,70,27 the|garag=6,54,6,-14
the|garden=-35,-49,15,-63 the|great=6,16,3,-86 the|gym=30,-84,5,-33 the|hospic=6,-29,9,-68
the|hous=-13,-85,1,-20 the|job=-34,-31,59,8 the|kid=-94,-53,30,-149 the|kiln=62,12,1,38
the|kind=-124,-115,54,1 the|kitchen=-5,9,13,-99 the|loft=34,7,14,-59 the|milk=-90,-26,13,5
the|monday=2,75,1,12 the|month=38,57,29,50 the|most=-242,-187,-64,-23 the|new=-12,-273,12,85
the|next=-96,-81,52,6 the|night=51,-32,14,85 the|nursery=31,80,8,-82 the|offic=-156,-64,14,24
the|parish=26,126,18,1 the|placement=-38,-82,12, the|pric=8,11,-87,18 the|pub=30,10,82,-199
the|resident=46,-104,,28 the|rest=1,-29,-60,13 the|restaurant=14,-2,-51,44 the|right=-19,-44,65,11
the|same=27,90,-107,18 the|shop=-39,-152,-8,116 the|staff=34,69,5,1 the|stor=-93,-5,1,9
the|studio=71,-36,1,33 the|team=-96,-6,5,31 the|time=-68,-82,5,3 the|tool=37,14,5,55
the|top=-72,-69,19,-38 the|train=13,-83,18,4 the|trust=-128,-54,3,3 the|van=52,16,,35
the|villag=21,63,7,-93 the|ward=-27,-71,26,33 the|weather=-5,-65,-204,20 the|whol=-31,79,-90,21
the|world=-85,-37,-137,-39 the|yard=19,-18,23,68 thing|at=-72,19,-109,4 think|$=-39,-6,-64,5
this|time=19,102,6,8 through|my=-69,-18,-9,15 thr|new=-66,58,2,2 th|$=1,-44,23,-62
tidy|my=109,-35,4,-37 tidy|the=-24,-149,7,100 tidy|up=-165,-29,12,83 time|$=-11,-61,-49,47
time|for=62,-49,8,-46 time|with=-4,-1,,-137 tool|$=12,82,1,8 top|of=-102,104,6,13
to|#=57,-41,-60,11 to|a=-74,3,43,-17 to|all=4,38,63,-49 to|be=-2,37,-77,-40 to|do=-27,-6,33,64
to|every=2,2,67,29 to|know=47,-65,-9,13 to|make=28,-6,22,-155 to|me=-75,-80,-57,6
to|my=-26,-86,52,-34 to|read=12,-35,5,96 to|run=31,150,16,2 to|sit=2,-32,17,-85
to|the=-10,-112,40,-92 to|uni=-83,27,5,9 to|use=8,80,7,15 to|weld=27,-4,4,56 to|win=13,47,-10,-76
to|work=-94,107,34,10 train|as=38,153,2,1 train|my=16,-88,13,3 train|to=3,50,-40,4
transfer|to=16,58,8,62 translat|the=1,17,-73,2 try|out=67,-8,3,34 turn|my=52,-159,-30,4
turn|the=2,97,8, twic|$=1,1,-42,8 twic|a=1,3,17,-61 unconditionally|$=-76,-120,-2,1
understand|how=111,-2,5,3 under|#=13,5,40,15 uni|$=-111,7,10,89 up|$=10,-41,19,35 up|a=-35,33,47,3
up|for=1,31,2,63 up|in=69,-59,7,24 up|my=-189,-31,19,80 up|on=-20,-56,18,36 up|pottery=22,-14,4,-61
up|the=-36,-132,43,-43 up|to=-86,-17,12,75 used|to=115,1,4,12 use|the=4,94,54,19
using|the=-31,74,10,9 van|$=46,83,-7,73 vet|$=73,37,-5,3 visit|a=10,-9,6,60 visit|some=26,-10,,-72
walk|the=20,-18,29,-59 walk|to=3,-11,3,-179 want|to=-57,-62,62,48 wan|get=-51,128,5,1
ward|$=-25,-72,21,35 watch|all=2,26,40,-71 wed|$=-35,,12,49 weekend|$=43,-10,20,-106
week|$=40,65,-6,51 what|i=-178,-147,62,55 what|the=-69,-3,-76,3 whol|of=12,-105,-39,5
wife|$=17,-45,2,-43 win|a=53,10,-4,103 win|every=38,7,-47,18 win|the=108,149,-49,-201
within|#=3,4,75,4 without|a=33,96,33,-48 with|a=88,30,-17,35 with|difficult=-88,-2,1,59
with|my=152,-33,-5,-216 with|the=-14,-156,80,26 word|of=,10,59,20 workshop|$=-38,50,34,8
work|#=2,5,-79,6 work|$=-85,94,-26,112 work|after=-73,166,5,3 work|again=-227,67,,9
work|as=11,-180,-28,4 work|for=-21,131,15,5 work|in=197,-78,-37,17 work|life=-111,-11,3,12
work|on=164,-57,13,6 work|with=107,-79,3,3 world|$=-91,-39,-57,-68 writ|#=1,10,-94,8
writ|$=28,131,8,19 writ|a=32,44,25,13 year|$=16,34,12,33 year|apprenticeship=20,1,-149,3
zero|hour=1,6,-34,-85 zone|$=-80,-56,3,8 £|#=23,26,-46,-54
"""
