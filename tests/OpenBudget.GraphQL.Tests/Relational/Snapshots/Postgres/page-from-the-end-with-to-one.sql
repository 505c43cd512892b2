-- { books(last: 2) { nodes { title author { name } } } }

SELECT t0."Title", t1."Name", t0."#rank"
FROM (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0" DESC) AS "#rank"
FROM (SELECT *
FROM (SELECT t0."Title", t0."AuthorId", t0."Id" AS "#key0"
FROM "Books" t0
ORDER BY t0."Id" DESC
LIMIT 101) t0
ORDER BY t0."#key0" DESC
LIMIT $1) t0) t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
ORDER BY t0."#rank" DESC
