#!/bin/sh
# Walks through every group of the registry's endpoints on a running suite, as somebody would who uses each of them once.
# It registers what it needs under a number of its own, so that it can be run again. Stops at the first answer that is not
# the one expected, and shows it.
#
#   ./baton up            (in another terminal)
#   deploy/demo/registry-walk.sh [port base, 8080 unless told]
#
# Of a registry elsewhere: BATON_REGISTRY is its address, BATON_TOKEN a token of a city administrator.
set -eu

cd "$(dirname -- "$0")/../.."
base=${1:-8080}
api=${BATON_REGISTRY:-http://localhost:$((base + 1))}/api/v1
token=${BATON_TOKEN:-$(./baton token city-admin --unit 411000-FGW --port-base "$base")}
run=$(date +%H%M%S)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
steps=0

# METHOD PATH [BODY] [more arguments of curl]: the body in $work/body, the ETag and the Location kept for what follows.
ask() {
    method=$1
    path=$2
    json=${3:-}
    [ $# -le 3 ] && shift $# || shift 3
    set -- -X "$method" -H "Authorization: Bearer $token" -H 'Accept-Language: en' -D "$work/head" -o "$work/body" \
        -s -w '%{http_code}' "$@"
    [ -n "$json" ] && set -- "$@" -H 'Content-Type: application/json' -d "$json"
    [ "$method" != POST ] || [ -z "${match:-}" ] || set -- "$@" -H "If-Match: $match"
    status=$(curl "$@" "$api$path")
    steps=$((steps + 1))
    etag=$(sed -n 's/^[Ee][Tt]ag: *\(.*\)\r*$/\1/p' "$work/head" | tr -d '\r')
    location=$(sed -n 's/^[Ll]ocation: *\(.*\)\r*$/\1/p' "$work/head" | tr -d '\r')
    case $status in
    2*) printf '%s %-5s %s\n' "$status" "$method" "$path" ;;
    *)
        printf '%s %-5s %s\n' "$status" "$method" "$path" >&2
        cat "$work/body" >&2
        exit 1
        ;;
    esac
}

field() { # of the last answer, the first of that name
    tr ',{' '\n\n' <"$work/body" | sed -n "s/^ *\"$1\": *\"\{0,1\}\([^\"}]*\)\"\{0,1\}.*/\1/p" | head -n 1
}

# A command on what stands at PATH, in the version in which it stands.
command_on() {
    ask GET "$1"
    match=$etag
    ask POST "$1/$2" "$3"
    match=
}

title() { printf '\n%s\n' "$*"; }

match=
title Code lists
ask GET /codelists
ask GET /codelists/chains
ask POST /codelists/tags/entries "{\"code\": \"WALK-$run\", \"chinese\": \"走查\", \"english\": \"Walk\", \"order\": 900, \"source\": \"walk\"}"

title Projects and their course
ask POST /projects "{\"name\": \"走查项目$run\", \"externalId\": \"WALK-$run\", \"areaCode\": \"411082\", \"responsibleUnit\": \"411082-GXJ\",
  \"owner\": {\"name\": \"黄河旋风\"}, \"field\": \"先进制造业\", \"industryCode\": \"C3099\", \"cluster\": \"新材料\",
  \"chain\": \"超硬材料\", \"chainRole\": \"强链\", \"tags\": [\"WALK-$run\"], \"totalInvestment\": 100000, \"landArea\": 120,
  \"location\": {\"type\": \"Point\", \"coordinates\": [113.85, 34.03]}, \"plannedStartOn\": \"2026-03-01\",
  \"plannedCompletionOn\": \"2027-12-31\"}"
project=$(field id)
p=/projects/$project
ask GET "$p"
ask PATCH "$p" '' -H 'Content-Type: application/merge-patch+json' -H "If-Match: $etag" -d '{"expectedOutputValue": 200000}'
title Pipeline
ask POST /pipeline "{\"projectId\": \"$project\", \"direction\": \"QUALITY\", \"enteredOn\": \"2025-10-01\"}"
entry=/pipeline/$(field id)
command_on "$entry" screen '{"screenedOn": "2025-10-08", "unit": "411000-FGW", "result": "PASSED"}'
command_on "$entry" adjust '{"adjustedOn": "2025-10-10", "change": "两条线改为三条线", "reason": "市场扩大", "direction": "QUALITY"}'
command_on "$entry" nominate '{"year": 2026}'
command_on "$entry" review '{"year": 2026, "result": "ACCEPTED", "reviewedOn": "2025-11-18"}'
ask GET "/pipeline?stale=false&limit=5"
ask GET /pipeline/summary
title Course
command_on "$p" reserve '{"reservedOn": "2025-11-20", "evidence": [{"kind": "SCREENING_RESULT", "title": "入库评审"}]}'
command_on "$p" transfer-library '{"library": "IMPLEMENTATION", "level": "CITY", "on": "2026-01-01", "reason": "列入市重点"}'
command_on "$p" sign '{"signedOn": "2026-01-05", "agreedStartOn": "2026-03-31", "evidence": [{"kind": "AGREEMENT", "title": "投资协议"}]}'
command_on "$p" start '{"startedOn": "2026-03-20", "evidence": [{"kind": "CONSTRUCTION_PERMIT", "title": "施工许可证"}, {"kind": "SITE_PHOTO", "title": "现场照片"}]}'
command_on "$p" suspend '{"on": "2026-05-01", "reason": "汛期", "approvedBy": "411000-FGW"}'
command_on "$p" resume '{"on": "2026-05-10", "reason": "汛期结束", "approvedBy": "411000-FGW"}'
ask GET "$p/transitions"
ask GET "$p/library-transfers"
ask GET "$p/history?limit=5&count=true"
ask GET "$p/related"
ask GET "/projects?stage=STARTED&areaCode=411082&chain=%E8%B6%85%E7%A1%AC%E6%9D%90%E6%96%99&tag=WALK-$run&totalInvestmentFrom=1&q=$run&sort=-totalInvestment,name&count=true"
ask GET "/projects?asOf=$(date +%Y-%m-%d)&limit=5"

title Plans and progress
ask PUT "$p/annual-plans/2026" '{"plannedInvestment": 40000, "plannedStartOn": "2026-03-31", "plannedCompletionOn": "2027-12-31", "keyList": "CITY"}'
ask GET "/annual-plans?year=2026&limit=5"
ask GET "/projects?keyList=CITY&keyList=PROVINCE&limit=5"
ask POST /investment-plans/2026 '{"issuedOn": "2026-02-10", "documentNumber": "许发改投资〔2026〕12号"}'
ask GET /investment-plans/2026
ask POST "$p/progress-reports" '{"month": "2026-09", "figures": {"yearToDateInvestment": 27000, "cumulativeInvestment": 27000, "physicalProgress": 30, "enteredInStatisticsOn": "2026-04-20"}}'
report=$p/progress-reports/$(field id)
command_on "$report" corrections '{"reason": "补报设备款", "figures": {"yearToDateInvestment": 28500, "cumulativeInvestment": 28500, "physicalProgress": 31, "enteredInStatisticsOn": "2026-04-20"}}'
ask GET "$p/progress-reports?all=true"
ask GET "$p/lights"
ask GET "/progress-reports/missing?month=2026-10&limit=5"
ask POST "$p/cost-revisions" '{"amount": 125000, "reason": "增加二期", "approvedBy": "411000-FGW", "approvedOn": "2026-06-01"}'
ask GET "$p/cost-revisions"

title Milestones, permits, factors
ask POST "$p/milestones" '{"name": "厂房封顶", "code": "ROOF", "plannedOn": "2026-09-30"}'
command_on "$p/milestones/$(field id)" achieve '{"achievedOn": "2026-09-18", "evidence": [{"kind": "SITE_PHOTO", "title": "封顶"}]}'
ask POST "$p/permits" '{"type": "CONSTRUCTION", "appliedOn": "2026-02-24", "promisedWorkingDays": 7, "authority": "411082-ZJJ"}'
command_on "$p/permits/$(field id)" issue '{"issuedOn": "2026-03-05", "number": "411082202603050101"}'
ask GET "$p/elapsed?from=startedOn&to=milestone:ROOF"
ask POST "$p/factor-requests" '{"kind": "ENERGY", "description": "用能指标", "quantity": 3000, "unit": "吨标准煤", "needBy": "2026-12-31", "priority": 2, "department": "411000-FGW"}'
command_on "$p/factor-requests/$(field id)" meet '{"metOn": "2026-06-01", "evidence": "许发改能评〔2026〕31号"}'
ask GET "/factor-requests?state=MET&limit=5"

title Land
ask POST /land/parcels "{\"number\": \"WALK-$run\", \"name\": \"走查地块\", \"areaCode\": \"411082\", \"size\": 120, \"status\": \"STANDARD\", \"zoning\": \"M1\",
  \"location\": {\"type\": \"Point\", \"coordinates\": [113.85, 34.03]}, \"constraints\": {\"minInvestmentIntensity\": 260}}"
parcel=$(field id)
ask POST /land/demands "{\"projectId\": \"$project\", \"details\": {\"sizeFrom\": 100, \"sizeTo\": 150, \"zoning\": \"M1\", \"needBy\": \"2026-12-31\",
  \"industryCode\": \"C3099\", \"investmentIntensity\": 800, \"priority\": 1}}"
demand=$(field id)
ask GET "/land/demands/$demand/candidates"
ask GET "/land/demands/$demand/exclusions"
ask POST /land/matches "{\"demandId\": \"$demand\", \"parcelId\": \"$parcel\"}"
command_on "/land/matches/$(field id)" accept ''
ask GET "/land/parcels?state=ALLOTTED&limit=5"

title Sessions, programmes, honours, tours
number=$(expr "$run" % 9000 + 1000)
ask POST /sessions "{\"number\": $number, \"title\": \"走查第${number}期\", \"heldOn\": \"2026-03-20\"}"
ask POST "/sessions/$number/participations" "{\"projectId\": \"$project\", \"batch\": \"GROUNDBREAKING\"}"
ask GET "/sessions/$number/participations"
ask GET /sessions/conversion
ask POST /programmes "{\"code\": \"WALK-$run\", \"name\": \"走查工程\", \"year\": 2026, \"level\": \"CITY\"}"
ask POST "/programmes/WALK-$run/members" "{\"projectId\": \"$project\", \"addedOn\": \"2026-01-01\"}"
ask GET "/programmes/WALK-$run/stats"
ask POST "$p/honours" '{"level": "PROVINCIAL_CHAMPION", "title": "河南省制造业单项冠军", "awardedOn": "2026-08-01"}'
command_on "$p/honours/$(field id)" verify '{"verifiedByUnit": "411000-GXJ"}'
ask POST /tours "{\"name\": \"走查观摩$run\", \"kind\": \"TOUR\", \"heldOn\": \"2026-09-20\"}"
tour=$(field id)
ask POST "/tours/$tour/entries" "{\"projectId\": \"$project\", \"order\": 1, \"overallScore\": 92.5}"
ask GET "/tours/$tour/summary"
ask POST /surveys "{\"projectId\": \"$project\", \"visitedOn\": \"2026-09-21\", \"score\": 5}"
ask GET /surveys/averages
ask POST /macro-indicators "{\"code\": \"FIXED_ASSET_INVESTMENT_GROWTH\", \"period\": \"2026-09\", \"areaCode\": \"411000\", \"value\": 3.8, \"unit\": \"%\", \"source\": \"走查$run\"}"
ask GET "/macro-indicators?code=FIXED_ASSET_INVESTMENT_GROWTH"

title Who answers for it, and what proves it
ask POST "$p/assignments" '{"role": "SUPERVISION_STAFF", "subject": "u-1024", "name": "李明", "unit": "411000-ZX", "from": "2026-01-01"}'
ask GET "/assignments?subject=u-1024&limit=5"
ask PUT "$p/task-force" '{"leadUnit": "411082-GXJ", "formedOn": "2026-01-01", "members": [{"subject": "u-1", "name": "王芳", "unit": "411082-GXJ", "duty": "用地", "from": "2026-01-01"}]}'
printf '%%PDF-1.4\n%%%%EOF\n' >"$work/agreement.pdf"
ask POST "$p/attachments" '' -F "file=@$work/agreement.pdf;type=application/pdf" -F title=投资协议
ask GET "$p/attachments"

title Figures
for figures in overview stages lights investment permits sessions; do
    ask GET "/stats/$figures"
done
ask GET "/stats/investment?by=AREA&year=2026&q=$run"

title Import and export
ask GET /imports/templates/projects
ask GET "/exports/projects?q=$run&format=csv"
cp "$work/body" "$work/projects.csv"
ask POST /imports '' -F kind=projects -F "file=@$work/projects.csv;type=text/csv"
job=$(field id)
until [ "$(field state)" = SUCCEEDED ]; do
    [ "$(field state)" != FAILED ] || { cat "$work/body" >&2; exit 1; }
    sleep 1
    ask GET "/jobs/$job"
done
ask GET "/imports/$job/errors"
ask GET "/imports/$job/annotated-file"
ask GET "/jobs?limit=5"
for list in plans progress permits participations pipeline factor-requests assignments surveys \
    land/parcels land/demands land/matches "programmes/WALK-$run/members" "tours/$tour/entries"; do
    ask GET "/exports/$list?format=csv"
done
ask GET "/exports/oc4ids?q=$run"

title Live
curl -sN --max-time 3 -H "Authorization: Bearer $token" "$api/stream" >"$work/stream" || true
grep -q '^:' "$work/stream"
steps=$((steps + 1))
echo '200 GET   /stream'

printf '\nAll %s answers were as expected.\n' "$steps"
