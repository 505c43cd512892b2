-- { authors { nodes { books(first: 2) { nodes { title editor { name } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t0."Title", t1."Id", t1."Name", t2."#parent", t2."#rank"
FROM (SELECT t0."Id" AS "#key0", t0."AuthorId" AS "#parent", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY t0."Id") AS "#rank"
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1))) t2
JOIN "Books" t0 ON t0."Id" = t2."#key0"
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
WHERE t2."#rank" <= ?2
ORDER BY t2."#parent", t2."#rank"
