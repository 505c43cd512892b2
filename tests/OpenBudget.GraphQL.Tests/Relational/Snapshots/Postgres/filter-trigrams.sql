-- { books(where: { title: { contains: "abcd", ncontains: "efg" }, or: [{ subtitle: { contains: "a\"b" } }, { author: { name: { contains: "hij" } } }] }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
WHERE ("trigrams"(t0."Title") @> $2 AND ("trigrams"(t0."Subtitle") @> $5 OR "trigrams"(t1."Name") @> $7)) AND ((strpos(t0."Title", $1) > 0 AND (strpos(t0."Title", $3) > 0) IS NOT TRUE) AND (strpos(t0."Subtitle", $4) > 0 OR strpos(t1."Name", $6) > 0))
ORDER BY t0."Id"
LIMIT $8
