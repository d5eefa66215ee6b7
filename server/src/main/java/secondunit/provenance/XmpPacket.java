package secondunit.provenance;

/// Writes an XMP packet (ISO 16684-1, 7.3.2): RDF/XML between the packet's marks. Properties are of
/// XMP Basic, Dublin Core and the IPTC Extension schema.
final class XmpPacket {

    private XmpPacket() {}

    static String of(ProvenanceRecord record) {
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
         <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/"
            xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
            xmp:CreatorTool="%s"
            xmp:CreateDate="%s"
            Iptc4xmpExt:DigitalSourceType="%s">
           <dc:description>
            <rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt>
           </dc:description>
          </rdf:Description>
         </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>\
        """
                .formatted(
                        escape(record.software()),
                        record.created(),
                        record.sourceType().uri(),
                        escape(record.sentence()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
