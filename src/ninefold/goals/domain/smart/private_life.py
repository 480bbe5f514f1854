"""The words of a life outside work, and of goals that are somebody else's."""

from __future__ import annotations

import re

_KIN = (
    r"(?:husband|wife|spouse|(?:best )?friends?|mates?|boyfriend|girlfriend|fianc[ée]+|son|sons"
    r"|daughters?|kids?|children|child|baby|twins|toddler|teenager|mum|mom|dad|mother|father"
    r"|parents|nan|gran|grandma|grandpa|grandad|grandparents|grandchildren|granddaughter|grandson"
    r"|brothers?|sisters?|siblings?|cousins?|nephews?|nieces?|aunt\w*|uncle|in-laws|family"
    r"|neighbou?rs?"
    r"|flatmate|housemate|ex)"
)
# "Get my nephew a job": the goal is reached by somebody else, who is not led or taught by us.
SOMEBODY_ELSES = re.compile(
    rf"^\W*(?:(?:i|we)(?:'d| would)? (?:like|want|wish|hope|love|need)(?: for)?(?: to)? "
    r"|(?:wishing|hoping|hope|wish) for )?(?:to )?"
    r"(?:(?:help|get|see|find|have|make|let|push|support|talk|drive|persuade|convince|coach"
    r"|encourage"
    r"|want|watch|teach)(?: out)? )?"
    rf"(?:that )?(?:my|our|his|her|their) (?:[\w'-]+ ){{0,2}}?{_KIN}(?:'s)?\b(?! (?:business|firm"
    rf"|shop"
    r"|company|bakery|farm|restaurant|clinic|practice)\b)"
    r"|^\W*the (?:prime minister|king|queen|president|neighbou?rs?)\b"
)
# A private reason outweighs words of work: "reach grandmaster level, just for the fun of it".
FOR_ITSELF = re.compile(
    r"\b(?:for (?:the )?(?:sheer )?(?:fun|pleasure|joy|laugh|love)(?: of it)?|just for me"
    r"|as a hobby|in my (?:free|spare) time|for our (?:honeymoon|wedding|holiday|anniversary|trip)"
    r"|for (?:my|the) (?:own )?(?:hobby|holidays?|honeymoon|wedding|family reunion)"
    rf"|to impress my {_KIN}|so (?:that )?(?:my|the) {_KIN} (?:is|are|will be|can be) (?:happy"
    rf"|proud)"
    rf"|to (?:chat|talk|speak) (?:to|with) my {_KIN})\b"
)
PRIVATE = re.compile(
    # body and sport
    r"\b(?:lose (?:\w+ ){0,2}?(?:weight|kilos?|kg|pounds|stone|lbs?|belly)|my weight|weight down"
    r"|kilos?|belly|body fat|six[- ]pack|biceps|muscles?|gym|fit(?:ter)?|jog\w*|marathons?"
    r"|half-marathons?|5k|10k|parkrun|fun runs?|triathlons?|ironman|running|run (?:\d+|a mile"
    r"|every|daily"
    r"|three)|laps|swim\w*|cycl(?:e|ing)|bike|biking|bicycle|yoga|pilates|zumba|push-?ups|pull-?ups"
    r"|sit-?ups|squats?|deadlift|bench press|plank|handstand|splits|surf\w*|ski(?:ing)?"
    r"|snowboard\w*"
    r"|skate\w*|climb\w*|boulder\w*|hik\w+|mountains?|everest|kilimanjaro|football|soccer|tennis"
    r"|golf|cricket|rugby|basketball|volleyball|badminton|squash league|darts|snooker|bowling"
    r"|karate"
    r"|judo|taekwondo|boxing|horse riding|fishing|sail(?:ing)?|kayak\w*|scuba|dive|steps|diet\w*"
    r"|sugar|chocolate|crisps|alcohol|drinking|booze|beer|smok\w+|vap(?:e|ing)|fast food|takeaways?"
    r"|vegan|vegetarian|vegetables?|fruit|cholesterol|calories|sleep (?:more|better|eight|8)|tan"
    r"|hair|nails|skin|teeth|beard|tattoos?|meditat\w+|mindful\w*"
    # home and household
    r"|declutter\w*|tidy|spring clean|loft|attic|cellar|shed|fence|lawn|patio|decking|allotment"
    r"|garden(?:ing)?|flower ?beds?|tomatoes|pumpkins?|roses|compost|bathroom|bedroom|spare room"
    r"|living room"
    r"|lounge|sofa|wardrobe|kitchen (?:renovations?|cabinets?|extension|tiles|drawers?|cupboards?"
    r"|table)|renovat\w+|redecorat\w*|wallpaper|diy|laundry|ironing|dishes|hoover\w*|garage door"
    r"|clean (?:out )?(?:the|my|our) (?:house|flat|garage|car|oven|room)|(?:new|own|buy an?|our"
    r"|each"
    r"|every|first|dream) (?:house|home|flat|car|caravan|boat|motorbike)|mortgage|move house"
    r"|the house|the flat|our street|bake (?:bread|cakes?|sourdough)|sourdough|cook (?:dinner"
    r"|at home"
    r"|more|for)|bedtime|dinner table"
    # hobbies and games
    r"|guitar|piano|ukulele|drums|violin|saxophone|choir|sing(?:ing)? in the shower|jigsaws?"
    r"|puzzles?|crosswords?|sudoku|rubik'?s|lego|chess|poker|candy crush|fortnite|minecraft|fifa"
    r"|mario"
    r"|zelda|pokemon|video ?games?|computer games?|playstation|xbox|nintendo|gaming|level \d+"
    r"|netflix"
    r"|telly|tv|television|box ?sets?|series of|instagram|tiktok|social media|screen time|knit\w*"
    r"|crochet\w*|embroider\w*|quilt\w*|scrapbook\w*|paint(?:ing)? (?:for fun|by numbers)"
    r"|watercolou?rs?|stamps?|birdwatch\w*|magic tricks?|juggl\w+|dance|dancing|salsa|tango"
    r"|karaoke|novels? (?:for|a month|this)|pleasure reading|dungeons"
    # love, family and friends
    rf"|{_KIN}|date (?:someone|a|more|night)|dating|marr(?:y|ied|iage)|wedding|honeymoon|propose to"
    r"|engaged to|divorce|girlfriend|boyfriend|soulmate|true love|find love|in love|love life|sex"
    r"|pregnan\w+|christmas (?:dinner|presents?|shopping)|birthday party|barbecue|bbq"
    # travel and leisure
    r"|holidays?|vacation|travel (?:to|around|the world|more)|trip to|road ?trip|cruise|backpack\w*"
    r"|bees|hens|chickens|greenhouse|pond|munros|(?:watch|binge)\w* (?:[\w']+ ){0,3}(?:films?"
    r"|movies"
    r"|series|episodes?|seasons?)|origami|calligraphy|telescope|family tree|vinyl|archery|ballet"
    r"|bungee|skydiv\w*|parachute|canoe\w*|paddle\w*|interrail\w*|cosplay|anime|manga|jam|brew my"
    r"|euromillions|scratch ?cards?"
    r"|beach|camping|caravan\w*|disney\w*|theme park|festival tickets|concert tickets"
    r"|northern lights"
    r"|see the world|visit (?:every|all|my|japan|italy|paris|new york)"
    # private money
    r"|sav(?:e|ing) (?:up )?(?:for|enough|\W?\d[\d,.]* (?:for|towards))|savings|deposit"
    r"|credit cards?"
    r"|overdraft|student loan|debts?|lottery|lotto|jackpot|inherit\w*|bitcoin|crypto\w*"
    r"|sports? bet\w*"
    # pets
    r"|save (?:more )?money|spend less|pay off my|dogs?|puppy|cats?|kitten|hamster|rabbit"
    r"|goldfish|parrot|pet|horse"
    # being
    r"|be happy|happier|happiness|my life|coffee|caffeine|date someone|inner peace|better (?:person"
    r"|human|man|woman|mum|mom|dad|parent"
    r"|friend"
    r"|husband|wife|neighbour|listener at home)|enjoy life|live (?:life|longer)|bucket list"
    r"|find (?:god|myself)|spiritual\w*|world cup|premier league table)\b"
)
