package cn.baton.project.land;

import cn.baton.testing.BatonServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.baton.project.land.LandMarket.PARCELS;
import static cn.baton.project.land.LandMarket.add;
import static cn.baton.project.land.LandMarket.asOfficer;
import static cn.baton.project.land.LandMarket.command;
import static cn.baton.project.land.LandMarket.parcel;
import static cn.baton.project.land.LandMarket.patch;
import static cn.baton.project.land.LandMarket.unique;
import static cn.baton.testing.Tokens.as;
import static cn.baton.testing.Tokens.asCityAdmin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = BatonServers.class, scope = TestResourceScope.GLOBAL)
class ParcelResourceIT {

    private static final String REASON = "{\"reason\": \"规划调整\"}";

    @Test
    void aParcelIsPutOnOfferWithEverythingKnownAboutIt() {
        String number = unique();
        Response created = asCityAdmin().body("""
                        {"number": "%s", "name": "魏武大道以东地块", "areaCode": "411071", "ownerUnit": "411071-ZRZY",
                         "location": {"type": "Point", "coordinates": [113.852640, 34.035506]},
                         "size": 120.5, "status": "RESERVE", "zoning": "M1", "reservePrice": 2410,
                         "constraints": {"minInvestmentIntensity": 260, "minPlotRatio": 1.2, "maxEnergyUse": 5000,
                                         "maxEmissions": 12.5, "industries": ["C38", "C39"],
                                         "availableFrom": "2027-03-01"}}""".formatted(number)).post(PARCELS);

        created.then().statusCode(201).header("ETag", "\"0\"").body("state", equalTo("AVAILABLE"));
        asCityAdmin()
                .get(created.header("Location"))
                .then()
                .statusCode(200)
                .body("details.number", equalTo(number))
                .body("details.constraints.industries", contains("C38", "C39"))
                .body("details.location.type", equalTo("Point"))
                .body("allottedTo", nullValue());
    }

    @Test
    void aParcelIsChangedWithdrawnAndOfferedAgain() {
        String id = add(parcel("411082", ""));

        patch(PARCELS, id, 0, "{\"size\": 90, \"constraints\": {\"minPlotRatio\": 1.5}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("details.size", equalTo(90))
                .body("details.zoning", equalTo("M2"));
        command(PARCELS, id, 1, "withdraw", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("stateReason", equalTo("规划调整"));
        command(PARCELS, id, 2, "withdraw", REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://baton.example/problems/illegal-transition"))
                .body("detail", equalTo("地块状态为“下架”，不能转为“下架”"))
                .body("allowed", contains("AVAILABLE"));
        command(PARCELS, id, 2, "offer", "{\"reason\": \"规划恢复\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("AVAILABLE"));
        asCityAdmin()
                .get(PARCELS + "/{id}/history", id)
                .then()
                .body("items.verb", contains("list", "change", "withdraw", "offer"));
    }

    @Test
    void aStaleOrMissingVersionIsRefused() {
        String id = add(parcel("411082", ""));

        patch(PARCELS, id, 7, "{\"size\": 90}").then().statusCode(412);
        asCityAdmin().body(REASON).post(PARCELS + "/{id}/withdraw", id).then().statusCode(428);
    }

    @Test
    void aNumberBelongsToOneParcel() {
        String body = parcel("411082", "");
        String other = add(parcel("411082", ""));
        String number = asCityAdmin().body(body).post(PARCELS).then().extract().path("details.number");

        asCityAdmin().body(body).post(PARCELS).then().statusCode(409).contentType("application/problem+json");
        patch(PARCELS, other, 0, "{\"number\": \"%s\"}".formatted(number))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    number                             | {"number": " "}
                    name                               | {"name": ""}
                    areaCode                           | {"areaCode": "41"}
                    areaCode                           | {"areaCode": null}
                    ownerUnit                          | {"ownerUnit": "许昌 局"}
                    size                               | {"size": 0}
                    size                               | {"size": 1.234}
                    size                               | {"size": null}
                    status                             | {"status": null}
                    zoning                             | {"zoning": null}
                    reservePrice                       | {"reservePrice": -1}
                    location.type                      | {"location": {"type": "Polygon", "coordinates": [113.8, 34.0]}}
                    location.coordinates               | {"location": {"type": "Point", "coordinates": [113.8]}}
                    location.onEarth                  | {"location": {"type": "Point", "coordinates": [34.0, 113.8]}}
                    constraints.minInvestmentIntensity | {"constraints": {"minInvestmentIntensity": -1}}
                    constraints.minPlotRatio           | {"constraints": {"minPlotRatio": 1.255}}
                    constraints.maxEnergyUse           | {"constraints": {"maxEnergyUse": -5}}
                    constraints.maxEmissions           | {"constraints": {"maxEmissions": -5}}
                    """)
    void badInputIsNamedByItsField(String field, String patch) {
        String id = add(parcel("411082", ""));

        patch(PARCELS, id, 0, patch)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void anIndustryIsNamedByTheBeginningOfItsCode() {
        asCityAdmin()
                .body(parcel("411082", ", \"constraints\": {\"industries\": [\"38\"]}"))
                .post(PARCELS)
                .then()
                .statusCode(422)
                .body("violations[0].message", equalTo("行业代码前缀须为字母 A–T 加至多 4 位数字（GB/T 4754-2017），如 C38"));
    }

    @Test
    void whatIsNotInTheCodeListIsMalformed() {
        asCityAdmin()
                .body(parcel("411082", "").replace("M2", "M9"))
                .post(PARCELS)
                .then()
                .statusCode(400);
        asCityAdmin()
                .body(parcel("411082", ", \"sise\": 3"))
                .post(PARCELS)
                .then()
                .statusCode(400);
        asCityAdmin().get(PARCELS + "?state=SOLD").then().statusCode(400);
    }

    @Test
    void aParcelLiesInAnAreaOfTheCodeList() {
        asCityAdmin()
                .body(parcel("110000", ""))
                .post(PARCELS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("areaCode"));
        patch(PARCELS, add(parcel("411082", "")), 0, "{\"areaCode\": \"110000\"}")
                .then()
                .statusCode(422)
                .body("violations.field", contains("areaCode"));
    }

    @Test
    void anOfficerSeesAndWritesParcelsOfTheOwnAreaOnly() {
        String here = add(parcel("411082", ""));
        String there = add(parcel("411081", ""));

        asOfficer().get(PARCELS + "/{id}", here).then().statusCode(200);
        asOfficer().get(PARCELS + "/{id}", there).then().statusCode(404);
        asOfficer().get(PARCELS + "/{id}/history", there).then().statusCode(404);
        asOfficer()
                .get(PARCELS + "?limit=200")
                .then()
                .body("items.id", hasItem(here))
                .body("items.id", not(hasItem(there)));
        asOfficer().body(parcel("411081", "")).post(PARCELS).then().statusCode(403);
        asOfficer()
                .contentType(LandMarket.MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"areaCode\": \"411081\"}")
                .patch(PARCELS + "/{id}", here)
                .then()
                .statusCode(403);
    }

    @Test
    void aDepartmentKeepsParcelsUnderItsOwnUnit() {
        String own = parcel("411082", ", \"ownerUnit\": \"411082-ZRZY\"");
        String id = as("wu", "department-officer", "411082-ZRZY", null)
                .body(own)
                .post(PARCELS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("wu", "department-officer", "411082-ZRZY", null)
                .get(PARCELS + "?limit=200")
                .then()
                .body("items.id", hasItem(id));
        as("hu", "department-officer", "411082-SWJ", null)
                .get(PARCELS + "/{id}", id)
                .then()
                .statusCode(404);
        as("wu", "department-officer", "411082-ZRZY", null)
                .body(parcel("411082", ""))
                .post(PARCELS)
                .then()
                .statusCode(403);
        as("zhang", "viewer", null, null).body(own).post(PARCELS).then().statusCode(403);
    }

    @Test
    void parcelsAreFilteredSortedPagedAndCounted() {
        String unit = "U" + unique();
        String owned = ", \"ownerUnit\": \"%s\"".formatted(unit);
        add(parcel("411071", owned).replace("100", "50"));
        add(parcel("411082", owned).replace("STANDARD", "IDLE"));
        String later = add(parcel("411071", owned + ", \"constraints\": {\"availableFrom\": \"2027-06-01\"}")
                .replace("100", "200")
                .replace("测试地块", "郊外" + unit));
        add(parcel("411071", owned).replace("M2", "B1"));
        String list = PARCELS + "?ownerUnit=" + unit;

        asCityAdmin()
                .get(list + "&areaCode=411071&zoning=M2&status=STANDARD&state=AVAILABLE&sort=size")
                .then()
                .body("items.details.size", contains(50, 200));
        asCityAdmin()
                .get(list + "&sizeFrom=60&sizeTo=100")
                .then()
                .body("items.details.status", containsInAnyOrder("IDLE", "STANDARD"));
        asCityAdmin().get(list + "&availableBy=2027-05-31").then().body("items.id", not(hasItem(later)));
        asCityAdmin().get(list + "&q=郊外" + unit).then().body("items.id", contains(later));
        Response first = asCityAdmin().get(list + "&sort=-size,number&limit=3&count=true");
        first.then().body("total", equalTo(4)).body("items.details.size", contains(200, 100, 100));
        asCityAdmin()
                .queryParam("cursor", first.<String>path("next"))
                .get(list + "&sort=-size,number&limit=3")
                .then()
                .body("items.details.size", contains(50))
                .body("next", nullValue());
        asCityAdmin().get(list + "&sort=reservePrice").then().statusCode(200);
        asCityAdmin().get(list + "&sort=secret").then().statusCode(400);
    }
}
