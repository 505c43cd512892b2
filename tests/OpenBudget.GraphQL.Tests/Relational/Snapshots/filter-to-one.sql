-- { books(where: { author: { name: { eq: "a" } }, editor: { name: { neq: "b" }, id: { eq: null } }, shelf: { position: { gt: 1 } } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
JOIN "Authors" t1 ON t1."Id" = t0."AuthorId"
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
WHERE (t1."Name" = ?1 AND ((t2."Name" = ?2) IS NOT TRUE AND t2."Key" IS NULL) AND t0."ShelfPosition" > ?3)
ORDER BY t0."Id"
LIMIT ?4
