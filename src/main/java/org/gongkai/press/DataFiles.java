package org.gongkai.press;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gongkai.crew.Crew;
import org.gongkai.page.Address;
import org.gongkai.page.Addresses;
import org.gongkai.page.YearFile;

/** The files for programs and spreadsheets (数据文件): the catalogue, the tables of the reports, what has changed. */
final class DataFiles {

    private final Edition edition;
    private final AnnualExport annual;
    private final Crew crew;

    DataFiles(Edition edition, AnnualExport annual, Crew crew) {
        this.edition = edition;
        this.annual = annual;
        this.crew = crew;
    }

    void put(Output out) throws IOException {
        CatalogueExport catalogue = new CatalogueExport(edition, out.hashes(), crew);
        out.put(Addresses.CATALOGUE_JSON, catalogue.json());
        out.put(Addresses.CATALOGUE_CSV, catalogue.csv());
        out.put(Addresses.CATALOGUE_XLSX, catalogue.xlsx()::write);
        out.put(Addresses.CATALOGUE_JSONLD, new LinkedData(edition, crew).json());
        List<YearFile> parts = YearFile.of(edition.catalogue());
        for (YearFile part : parts) {
            out.put(part.address(), catalogue.json(part));
        }
        out.put(Addresses.CATALOGUE_PARTS, catalogue.parts(parts));
        schema(Addresses.CATALOGUE_SCHEMA, out);
        for (Map.Entry<Address, byte[]> file : annual.files().entrySet()) {
            out.put(file.getKey(), file.getValue());
        }
        if (!edition.figures().isEmpty()) {
            schema(Addresses.ANNUAL_SCHEMA, out);
        }
        if (edition.earlier().isPresent()) {
            CatalogueRecords records = new CatalogueRecords(edition, out.hashes());
            out.put(Addresses.CHANGES, new Changes(edition, edition.earlier().get(), records).json());
            schema(Addresses.CHANGES_SCHEMA, out);
        }
    }

    private static void schema(Address address, Output out) throws IOException {
        byte[] schema = BuiltIn.files("schema").get(address.file());
        if (schema != null) {
            out.put(address, schema);
        }
    }
}
