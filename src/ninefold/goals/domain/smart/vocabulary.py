"""The words that several rules share. All lower case, as parts of regular expressions."""

from __future__ import annotations

ROLE = (
    "(?:manager|director|lead|leader|head of [a-z]+|engineer|developer|programmer|architect|analyst|scientist|"
    "researcher|professor|lecturer|teacher|headteacher|principal|tutor|trainer|nurse|midwife|doctor|surgeon|"
    "physician|gp|dentist|pharmacist|paramedic|therapist|physiotherapist|psychologist|counsellor|"
    "counselor|consultant|adviser|advisor|accountant|auditor|controller|bookkeeper|lawyer|attorney|"
    "solicitor|barrister|paralegal|judge|partner|associate|officer|executive|ceo|cto|cfo|coo|cio|"
    "president|vp|vice president|chair|founder|owner|entrepreneur|freelancer|contractor|designer|"
    "illustrator|artist|photographer|writer|author|editor|journalist|translator|interpreter|"
    "copywriter|producer|musician|conductor|actor|chef|cook|baker|pastry chef|sous chef|sommelier|"
    "waiter|barista|electrician|plumber|carpenter|welder|mechanic|machinist|technician|operator|"
    "foreman|forewoman|site manager|surveyor|builder|driver|pilot|captain|sailor|firefighter|"
    "detective|sergeant|inspector|soldier|social worker|youth worker|care worker|carer|caregiver|"
    "librarian|archivist|curator|clerk|assistant|secretary|administrator|coordinator|supervisor|"
    "specialist|strategist|planner|buyer|recruiter|salesperson|sales rep|representative|agent|"
    "broker|trader|banker|actuary|economist|statistician|biologist|chemist|physicist|geologist|"
    "veterinarian|vet|farmer|gardener|florist|hairdresser|stylist|tailor|coach|mentor|facilitator|"
    "moderator|scrum master|product owner|tester|dba|sysadmin|sre|devops|intern|apprentice|trainee|"
    "practitioner|member|fellow|examiner|assessor|instructor|ambassador|treasurer|trustee|diplomat|"
    "politician|priest|pastor|deputy|superintendent|warden|steward|flight attendant|dispatcher|"
    "cto|pm|registrar|ranger|hygienist|radiographer|optician|optometrist|dietitian|nutritionist|"
    "animator|beekeeper|brewer|jeweller|goldsmith|luthier|upholsterer|glazier|roofer|plasterer|mason|"
    "foreperson|team lead|tech lead|staff engineer)"
)
VAGUE_ADJECTIVES = (
    "better|good|great|best|successful|respected|respectable|effective|more|strong|stronger|happy|happier|excellent|"
    "confident|inspiring|famous|recogni[sz]ed|well-known|well-rounded|rich|influential|proficient|"
    "competent|productive|efficient|real|true|top|leading|valued|valuable|outstanding|amazing|"
    "visible|impactful|strategic|thought|stronger|world-class|expert|great|well-respected"
)
# Verbs and phrases that name a direction, not a result.
VAGUE_HEAD = (
    r"(?:improv(?:e|ing)|get(?:ting)? (?:much |even |a lot |a bit )?(?:better|good|more|comfortable|ahead|further|into|involved|organi[sz]ed|serious|used|noticed|on top)"
    r"|become (?:a |an )?(?:much |even |a lot |more |really )?"
    r"(?:better|good|great|more|successful|expert|leader|thought leader|confident|comfortable|strong(?:er)?|proficient|valuable|respected|familiar|known|recogni[sz]ed|fluent|well|effective|efficient|productive|the best|indispensable|happier|faster|rich|famous|well-known|inspiring|proactive|organi[sz]ed|assertive|someone|visible)"
    r"|be(?:ing)? (?:a |an |the )?(?:much |even |more |less |really |very )*(?:better|good|great|more|less|successful|confident|happy|happier|proactive|organi[sz]ed|productive|strategic|assertive|the best|best|recogni[sz]ed|seen|strong(?:er)?|visible|effective|efficient|creative|patient|open|kinder|respected|balanced|fulfilled|rich|famous|inspiring|someone|number one|kind|present|punctual|positive|ready|taken seriously)"
    r"|grow(?:ing)?|develop(?:ing)? (?:my|our|better|stronger|good|more|as|a better|an? understanding|skills|into|professionally|personally|strong|new skills|leadership)|enhanc(?:e|ing)|strengthen(?:ing)?|boost(?:ing)?|increas(?:e|ing)"
    r"|advance|progress(?:ing)?|work(?:ing)? (?:on|harder|hard|smarter|more|towards?|better|well)|focus(?:ing)?(?: more)? on"
    r"|explor(?:e|ing)|try(?:ing)?(?: to)?|learn(?:ing)? (?:more|about|new|some|to be|how to be|to become|the ropes|as much|from|things|something|everything)|know more"
    r"|understand(?:ing)?|expand(?:ing)?|broaden(?:ing)?|deepen(?:ing)?|build(?:ing)? (?:up |on )?(?:my |our |a |more )?(?:\w+ )?(?:strong(?:er)? )?(?:network|relationships?|confidence|reputation|brand|skills|career|trust|knowledge|expertise|experience|connections|resilience|rapport|credibility|presence)"
    r"|network more|network(?:ing)?(?= (?:with|more|better|at))|communicat(?:e|ing) (?:better|more|well|clearly|effectively)|manage my time|do (?:better|more|well|my best|great|good)"
    r"|make (?:a |an |more |better )?(?:difference|impact|progress|money|friends|contacts|connections|improvements?|better|decisions|the most)|find (?:a |my |more |some )?(?:balance|passion|purpose|meaning|meaningful|time|direction|better|good|fulfilling)"
    r"|have (?:a )?(?:better|more|good|great|greater|stronger|successful|less|fun|an impact|impact)|feel(?:ing)?|reduc(?:e|ing)|decreas(?:e|ing)|lower|minimi[sz]e|maximi[sz]e|optimi[sz]e|streamline|sharpen|polish|refine|hone|raise (?:my|our)|gain (?:more |some |new |better |a better |a deeper |deeper )?(?:experience|knowledge|confidence|skills|understanding|insight|recognition|respect|visibility|exposure|expertise)"
    r"|master(?:ing)?|step (?:up|out)|move (?:up|forward|ahead)|climb|level up|upskill|brush up|keep (?:up|learning|improving|growing|going)|stay|continue|be able to|support|help(?:ing)?|contribute (?:more|to)|engage|speak (?:up|more|better)|take (?:more|on more|better|my|care)|show more|delegate more|listen(?:ing)? (?:more|better)|read more|write (?:more|better)|practi[sc]e(?:ing)? (?:more|my)|spend (?:more|less)|earn more|sell more|save more|exceed|excel|succeed|achieve (?:success|more|my|great|a better|better|work)|pursue|seek|look (?:for|into)|think|use (?:more|my|better)|give (?:more|better|back)|share more|create (?:more|better|value|a better)|lead (?:better|more|by)|get (?:my|a better|the hang|things|better)"
    r"|consider|adapt|embrace|foster|promote (?:a|more|better|myself)|ensure|aim|strive|push|challenge myself|prepare (?:myself|better|for the future)|familiari[sz]e|acquire (?:new |more )?(?:skills|knowledge|experience)|update my (?:skills|knowledge)|reach (?:my|the next|new|a higher)|move (?:into|to) (?:a )?(?:better|different|new)|change (?:career|my career|jobs|something)|find (?:a )?(?:new |another |different )?(?:job|role|work|challenge)|get (?:a )?(?:new |better |good |different |another )?(?:job|role|position|promotion|promoted)(?! (?:as|to|at|in|with))|earn (?:a )?promotion(?! to)|start (?:a |my own |my )?(?:business|company|career|learning|something)|improve)"
)
GENERIC_NOUN = (
    r"(?:(?:new|more|better|different|good|important|key|useful|professional|career|personal|big|other|small|valuable|relevant|soft|hard|technical) )*"
    r"(?:skills?|things?|goals?|improvements?|ways|tasks?|areas?|changes|topics?|steps?|ideas|opportunities|challenges?|objectives?|successes|achievements?|times?|people|aspects|strengths|weaknesses|habits?|actions?|activities|stuff|experiences?|targets|points|more|priorities)"
)
