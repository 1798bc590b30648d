package org.gongkai.press.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.catalogue.Catalogue;
import org.gongkai.catalogue.Standing;
import org.gongkai.content.header.HeaderKey;
import org.gongkai.json.Json;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.press.edition.Edition;
import org.gongkai.review.Enclosure;
import org.gongkai.review.Entry;

/**
 * catalogue.jsonld (关联数据): the catalogue in the vocabularies of DCAT 3 and schema.org, as JSON-LD 1.1, for data
 * portals and search engines. Normative documents are {@code schema:Legislation}. A file of its own, not a block in the
 * pages: a page's security policy allows no inline script, and readers need not load it.
 */
final class LinkedData {

    /** A resource stands in the list of resources, which stands in the catalogue. */
    private static final int RESOURCE_DEPTH = 2;

    /** A language is a resource, that of the Library of Congress (DCAT 3, 6.4.8). */
    private static final String CHINESE = "http://id.loc.gov/vocabulary/iso639-1/zh";

    private static final String DAYS = "dct:issued dct:modified schema:datePublished schema:legislationDate";

    private static final String LINKS = "dcat:accessURL dcat:downloadURL dcat:mediaType dct:isReplacedBy dct:language"
            + " dct:references schema:contentUrl schema:legislationChanges schema:legislationLegalForce"
            + " schema:legislationRepeals";

    private final Edition edition;

    LinkedData(Edition edition) {
        this.edition = edition;
    }

    List<byte[]> json() {
        String organ = edition.site().organ();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("@context", context());
        root.put("@id", Addresses.catalogue(1).path());
        root.put("@type", "dcat:Catalog");
        root.put("dct:title", organ + "政府信息公开目录");
        root.put("dct:description", organ + "主动公开的政府信息（政府信息公开条例第二十条）");
        root.put("dct:language", CHINESE);
        root.put("dct:publisher", organisation("schema:GovernmentOrganization", organ));
        root.put("dct:modified", edition.catalogue().asOf().toLocalDate().toString());
        root.put("dcat:dataset", dataset(organ));
        root.put(
                "dcat:resource",
                edition.catalogue().entries().stream().map(this::written).toList());
        return Json.document(root);
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        if (!edition.site().address().isEmpty()) {
            context.put("@base", edition.site().address());
        }
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("schema", "https://schema.org/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        List.of(DAYS.split(" ", -1)).forEach(day -> context.put(day, Map.of("@type", "xsd:date")));
        List.of(LINKS.split(" ", -1)).forEach(link -> context.put(link, Map.of("@type", "@id")));
        return context;
    }

    /** The catalogue as one set of data, in the forms that it can be had in. */
    private Map<String, Object> dataset(String organ) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", Addresses.CATALOGUE_JSON.path());
        dataset.put("@type", List.of("dcat:Dataset", "schema:Dataset"));
        dataset.put("dct:title", organ + "政府信息公开目录数据");
        dataset.put("schema:name", organ + "政府信息公开目录数据");
        String about = organ + "主动公开的全部政府信息：索引号、名称、内容概述、生成日期、发布日期、有效性、地址和摘要。";
        dataset.put("dct:description", about);
        dataset.put("schema:description", about);
        dataset.put("dct:language", CHINESE);
        dataset.put("dct:publisher", organisation("schema:GovernmentOrganization", organ));
        dataset.put("schema:size", edition.catalogue().entries().size() + "条");
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution(Addresses.CATALOGUE_JSON, "application/json"),
                        distribution(Addresses.CATALOGUE_CSV, "text/csv"),
                        distribution(
                                Addresses.CATALOGUE_XLSX,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")));
        return dataset;
    }

    private static Map<String, Object> distribution(Address address, String type) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@type", List.of("dcat:Distribution", "schema:DataDownload"));
        distribution.put("dcat:accessURL", address.path());
        distribution.put("dcat:downloadURL", address.path());
        distribution.put("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + type);
        distribution.put("schema:contentUrl", address.path());
        distribution.put("schema:encodingFormat", type);
        return distribution;
    }

    private static Map<String, Object> organisation(String type, String name) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", type);
        organisation.put("schema:name", name);
        return organisation;
    }

    private Json.Part written(Entry entry) {
        return Json.part(resource(entry), RESOURCE_DEPTH);
    }

    private Map<String, Object> resource(Entry entry) {
        boolean normative = Catalogue.normative(entry);
        String day = entry.released().toLocalDate().toString();
        Standing standing = edition.catalogue().standing(entry);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("@id", edition.plan().address(entry).path());
        resource.put("@type", List.of("dcat:Resource", normative ? "schema:Legislation" : "schema:DigitalDocument"));
        resource.put("dct:identifier", entry.index().text());
        resource.put("dct:title", entry.title());
        resource.put("schema:name", entry.title());
        resource.put("dct:description", entry.summary());
        resource.put("dct:issued", day);
        resource.put("schema:datePublished", day);
        entry.day(HeaderKey.CHANGED).ifPresent(changed -> resource.put("dct:modified", changed.toString()));
        resource.put(
                "schema:author",
                entry.issuers().stream()
                        .map(issuer -> organisation("schema:GovernmentOrganization", issuer))
                        .toList());
        resource.put("schema:creativeWorkStatus", standing.word());
        if (normative) {
            entry.text(HeaderKey.NUMBER).ifPresent(number -> resource.put("schema:legislationIdentifier", number));
            resource.put("schema:legislationDate", entry.formed().toString());
            resource.put("schema:legislationLegalForce", force(standing));
            links(resource, "schema:legislationRepeals", entry, HeaderKey.REPEALS);
            links(resource, "schema:legislationChanges", entry, HeaderKey.AMENDS);
        }
        links(resource, "dct:isReplacedBy", entry, HeaderKey.REPLACED_BY);
        links(resource, "dct:references", entry, HeaderKey.INTERPRETS);
        if (!entry.attachments().isEmpty()) {
            resource.put(
                    "schema:associatedMedia",
                    entry.attachments().stream().map(file -> media(entry, file)).toList());
        }
        return resource;
    }

    private static String force(Standing standing) {
        if (standing.ended() || standing.notYet()) {
            return "schema:NotInForce";
        }
        return standing.partial() ? "schema:PartiallyInForce" : "schema:InForce";
    }

    /** The documents of this catalogue that a key names. */
    private void links(Map<String, Object> resource, String name, Entry entry, HeaderKey key) {
        List<String> pages = new ArrayList<>();
        for (String index : entry.texts(key)) {
            edition.catalogue()
                    .find(index)
                    .ifPresent(other -> pages.add(edition.plan().address(other).path()));
        }
        if (!pages.isEmpty()) {
            resource.put(name, pages);
        }
    }

    private static Map<String, Object> media(Entry entry, Enclosure file) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("@type", "schema:MediaObject");
        media.put("schema:name", file.title());
        media.put("schema:contentUrl", Addresses.file(entry, file).path());
        media.put("schema:contentSize", file.file().bytes() + " B");
        media.put("schema:sha256", file.file().sha256());
        return media;
    }
}
