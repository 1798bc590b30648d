<?xml version="1.0" encoding="UTF-8"?>
<!-- the bill of materials as a list for people: artifact, version, licences -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:b="http://cyclonedx.org/schema/bom/1.6">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:text>本程序含有或者可以使用下列程序库（gongkai.cdx.json 是同一清单的 CycloneDX 格式）。&#10;</xsl:text>
    <xsl:text>Libraries that are in this program or that it can use; gongkai.cdx.json is the same list in CycloneDX.&#10;&#10;</xsl:text>
    <xsl:for-each select="b:bom/b:components/b:component">
      <xsl:sort select="b:group"/>
      <xsl:sort select="b:name"/>
      <xsl:value-of select="concat(b:group, ':', b:name, ' ', b:version)"/>
      <xsl:for-each select="b:licenses/b:license | b:licenses/b:expression">
        <xsl:choose>
          <xsl:when test="position() = 1"> — </xsl:when>
          <xsl:otherwise>; </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="b:id | b:name | self::b:expression"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
